import type { CommitmentKind } from "@lantu/core/commitments";
import { type Basis, type PriorityFacts, priorityKey, type Status } from "@lantu/core/judgements";
import { sql } from "drizzle-orm";
import { type Connection, manyRowsOf } from "../database.ts";
import { baseOf, COUNTED, type Counted, chosenValues, conditionOf, type JudgedFilter, judgedTables } from "./filter.ts";

/** How many judgements there are under each value. */
export interface JudgedCounts {
  readonly total: number;
  readonly facets: Readonly<Record<Counted, Readonly<Record<string, number>>>>;
}

type Group = Readonly<Record<Counted, string>> & { readonly n: number };

const NAMES = Object.keys(COUNTED) as readonly Counted[];

/** Counts what a filter leaves; each facet leaves out its own condition. Rows that are alike are counted together first. */
export async function countJudged(connection: Connection, filter: JudgedFilter): Promise<JudgedCounts> {
  const columns = sql.join(
    NAMES.map((name) => sql`${COUNTED[name]} as ${sql.identifier(name)}`),
    sql`, `,
  );
  const groups = await manyRowsOf<Group>(
    connection,
    sql`select *, count(*)::int as n from (select ${columns} from ${judgedTables(filter)} where ${baseOf(filter)}) x
      group by ${sql.join(
        NAMES.map((name) => sql.identifier(name)),
        sql`, `,
      )}`,
  );
  const chosen = Object.entries(chosenValues(filter)).flatMap(([name, values]) =>
    values === undefined || values.length === 0 ? [] : [{ name: name as Counted, values: new Set(values) }],
  );
  return countsOf(groups, chosen);
}

type Chosen = readonly { readonly name: Counted; readonly values: ReadonlySet<string> }[];

function countsOf(groups: readonly Group[], chosen: Chosen): JudgedCounts {
  const facets: Record<string, Record<string, number>> = Object.fromEntries(NAMES.map((name) => [name, {}]));
  let total = 0;
  for (const group of groups) {
    const failed = chosen.filter(({ name, values }) => !values.has(group[name]));
    if (failed.length === 0) total += group.n;
    for (const name of NAMES) {
      if (!failed.every((one) => one.name === name)) continue;
      const under = facets[name] ?? {};
      under[group[name]] = (under[group[name]] ?? 0) + group.n;
    }
  }
  return { total, facets: facets as JudgedCounts["facets"] };
}

interface Pressing extends PriorityFacts {
  readonly commitment: string;
}

/** Commitments that go wrong, in the published order of what matters (core/judgements/warnings), at most so many. */
export async function pressing(
  connection: Connection,
  filter: JudgedFilter,
  limit: number,
): Promise<readonly string[]> {
  const rows = await manyRowsOf<Pressing>(
    connection,
    sql`select g.commitment, g.nature, g.status, g.probability, g.due, g.since, a.value ->> 'importance' as importance
      from ${judgedTables(filter)} where ${conditionOf(filter)} and g.status in ('missed', 'off-track', 'at-risk')`,
  );
  const placed = rows.map((row) => ({ id: row.commitment, key: `${priorityKey(row)} ${row.commitment}` }));
  return placed
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}

/** Judgements that are alike in what a cockpit tells apart. */
export interface CockpitGroup {
  readonly document: string;
  readonly chapter: number | null;
  readonly lead: string | null;
  readonly nature: "binding" | "expected" | null;
  readonly kind: CommitmentKind;
  readonly status: Status;
  readonly basis: Basis;
  readonly disagrees: boolean;
  readonly n: number;
}

/** Judgements a filter leaves, counted for a cockpit. */
export function cockpitGroups(connection: Connection, filter: JudgedFilter): Promise<readonly CockpitGroup[]> {
  return manyRowsOf<CockpitGroup>(
    connection,
    sql`select g.document, g.chapter, a.lead, g.nature, g.kind, g.status, g.basis, g.disagrees, count(*)::int as n
      from ${judgedTables(filter)} where ${conditionOf(filter)} group by 1, 2, 3, 4, 5, 6, 7, 8`,
  );
}
