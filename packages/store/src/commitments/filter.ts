import { type SQL, sql } from "drizzle-orm";
import { isCurrentIn } from "../editions/current.ts";
import { type LedgerTables, NOW } from "../history/tables.ts";
import { judgedIn } from "../judgements/judged-in.ts";
import type { CommitmentFilter } from "../model/index.ts";
import { storableText } from "../saving/storable.ts";
import { termQuery, wordsOf } from "../terms/index.ts";
import { doneBy } from "../work/named-as.ts";

const ALL = sql`true`;

/** Filters that are counted together; see `facets.ts`. */
export type CountedField = "document" | "kind" | "nature" | "period" | "state" | "doubt";

/** Conditions over a commitment `c`, one for each filter that is counted: a facet leaves out its own. */
export type FacetConditions = Readonly<Record<CountedField, SQL>>;

/** The conditions of a filter, apart; `true` for what it does not name. */
export function facetConditions(filter: CommitmentFilter): FacetConditions {
  const { document, kind, nature, period, state, doubt } = filter;
  return {
    document: among(sql`c.document`, document),
    kind: among(sql`c.kind`, kind),
    nature: among(sql`coalesce(c.nature, 'none')`, nature),
    period: covering(period),
    state: named(state) ? among(sql`c.state`, state) : defaultStates(filter.scope),
    doubt: doubtful(doubt),
  };
}

/** The other filters, over a commitment `c` and its document `d`. */
export function baseCondition(filter: CommitmentFilter, tables: LedgerTables = NOW): SQL {
  const scope = sql`d.state = ${filter.scope}`;
  return and([
    scope,
    currentOr(filter, isCurrentIn(tables)),
    within(filter),
    ledBy(filter.lead),
    saying(filter.q),
    standing(filter),
    surerThan(filter),
    named(filter.unit) ? doneBy(filter.unit, tables) : ALL,
  ]);
}

/** What another edition took the place of is asked for: by name, or all of it. */
function currentOr({ document, superseded }: CommitmentFilter, isCurrent: SQL): SQL {
  if (superseded) return ALL;
  return named(document) ? sql`(${isCurrent} or d.id = any(${sql.param(document)}::text[]))` : isCurrent;
}

/** All conditions at once. */
export function and(conditions: readonly SQL[]): SQL {
  const needed = conditions.filter((condition) => condition !== ALL);
  return needed.length === 0 ? ALL : sql.join(needed, sql` and `);
}

function named(values: readonly string[] | undefined): values is readonly string[] {
  return values !== undefined && values.length > 0;
}

/** What has one of some values; everything where none is named. */
export function among(of: SQL, values: readonly string[] | undefined): SQL {
  return named(values) ? sql`${of} = any(${sql.param(values)}::text[])` : ALL;
}

/** A rejected proposal is no commitment; whoever reviews wants to see it all the same. Retired ones are asked for. */
function defaultStates(scope: CommitmentFilter["scope"]): SQL {
  return scope === "published" ? sql`c.state in ('proposed', 'accepted')` : sql`c.state <> 'retired'`;
}

function covering(year: string | undefined): SQL {
  if (year === undefined || !/^[1-9]\d{3}$/.test(year)) return ALL;
  return sql`c.period_start <= ${`${year}-12-31`}::date and c.period_end >= ${`${year}-01-01`}::date`;
}

function doubtful(doubts: CommitmentFilter["doubt"]): SQL {
  if (!named(doubts)) return ALL;
  return doubts.includes("any") ? sql`c.doubt_codes <> '{}'` : sql`c.doubt_codes && ${sql.param(doubts)}::text[]`;
}

/** A section's blocks are one stretch, its subsections' included. */
function within({ section, document }: CommitmentFilter): SQL {
  if (section === undefined || document?.length !== 1) return ALL;
  return sql`exists (select from sections s where s.document = c.document and s.index = ${section}
    and c.block between s.first_block and s.last_block)`;
}

/** How they stand, of a day. Looked up by the index of statuses, and not line by line. */
function standing({ status, judgedOn }: CommitmentFilter): SQL {
  if (!named(status)) return ALL;
  const judged = judgedIn({ day: judgedOn ?? undefined });
  const is = sql`c.id in (select g.commitment from ${judged} g where g.status = any(${sql.param(status)}::text[]))`;
  if (!status.includes("none")) return is;
  return sql`(${is} or not exists (select from ${judged} g where g.commitment = c.id))`;
}

function ledBy(lead: string | undefined): SQL {
  if (lead === undefined || lead.trim() === "") return ALL;
  if (lead.trim() === "-") return sql`c.lead_names = '{}'`;
  const words = storableText(lead)
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  return and(words.map((word) => sql`strpos(lower(array_to_string(c.lead_names, ' ')), ${word}) > 0`));
}

/** What tells no confidence is neither below nor above any. */
function surerThan({ confidenceBelow, confidenceFrom }: CommitmentFilter): SQL {
  return and([
    confidenceBelow === undefined ? ALL : sql`c.confidence < ${confidenceBelow}`,
    confidenceFrom === undefined ? ALL : sql`c.confidence >= ${confidenceFrom}`,
  ]);
}

function saying(q: string | undefined): SQL {
  const query = termQuery(wordsOf(q ?? ""));
  return query === null ? ALL : sql`c.terms @@ ${query}::tsquery`;
}
