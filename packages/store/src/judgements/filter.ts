import { type SQL, sql } from "drizzle-orm";
import { documentsInOrder, placedBy } from "../commitments/documents-in-order.ts";
import { and } from "../commitments/filter.ts";
import { isCurrentIn } from "../editions/current.ts";
import { ledgerAt } from "../history/tables.ts";
import type { Order, SortKey } from "../keyset.ts";
import { termQuery, wordsOf } from "../terms/index.ts";
import { type JudgedWhen, judgedIn } from "./judged-in.ts";

export { type JudgedWhen, judgedIn } from "./judged-in.ts";

/** Which of them; what is left out is no filter. Units go with those below them already. */
export interface JudgedFilter extends JudgedWhen {
  readonly document?: readonly string[] | undefined;
  readonly chapter?: number | undefined;
  readonly commitment?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly basis?: readonly string[] | undefined;
  readonly reason?: readonly string[] | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly nature?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly disagrees?: boolean | undefined;
  /** Years, or `none`. */
  readonly due?: readonly string[] | undefined;
  readonly q?: string | undefined;
  readonly superseded?: boolean | undefined;
}

export type JudgedSort = "worst" | "due" | "probability" | "since" | "place";

const ALL = sql`true`;

/** Judgements `g` with who leads, `a`. */
export const judgedTables = (when: JudgedWhen): SQL =>
  sql`${judgedIn(when)} g left join ${ledgerAt(when.seq).assignments} a on a.id = g.commitment`;

const BY_ORDINAL: readonly SortKey[] = [{ of: sql`o.ordinal`, type: "int" }];

/**
 * The same where they are listed in an order: who leads is joined where somebody asks for it, and in the order of the text
 * documents and their commitments are gone through one by one, so that a list stops where its page is full.
 */
export function listedTables(filter: JudgedFilter, sort: JudgedSort): SQL {
  const { unit, ...when } = filter;
  const leading =
    unit === undefined || unit.length === 0
      ? sql``
      : sql`left join ${ledgerAt(when.seq).assignments} a on a.id = g.commitment`;
  if (sort !== "place") return sql`${judgedIn(when)} g ${leading}`;
  const documents = sql`(select d.* from documents d where ${isShown(filter)})`;
  return sql`${documentsInOrder(documents, BY_ORDINAL, true)} d join commitments c on c.document = d.id
    join ${judgedIn(when)} g on g.commitment = c.id ${leading}`;
}

const list = (values: readonly string[]): SQL => sql`any(${sql.param([...values])}::text[])`;

function among(of: SQL, values: readonly string[] | undefined): SQL {
  return values === undefined || values.length === 0 ? ALL : sql`${of} = ${list(values)}`;
}

/** The year a judgement is due, or `none`. */
const dueYear = sql`coalesce(left(g.due, 4), 'none')`;
const nature = sql`coalesce(g.nature, 'none')`;

/** What judgements are counted by, and chosen by. */
export const COUNTED = {
  document: sql`g.document`,
  kind: sql`g.kind`,
  nature,
  status: sql`g.status`,
  basis: sql`g.basis`,
  reason: sql`coalesce(g.reason, 'none')`,
  rule: sql`g.rule`,
  due: dueYear,
  disagrees: sql`g.disagrees::text`,
  unit: sql`coalesce(a.lead, 'none')`,
} as const;

export type Counted = keyof typeof COUNTED;

/** The filters judgements are counted by; each count leaves its own out. */
export const chosenValues = (filter: JudgedFilter): Readonly<Record<Counted, readonly string[] | undefined>> => ({
  ...{ document: filter.document, kind: filter.kind, nature: filter.nature, status: filter.status },
  ...{ basis: filter.basis, reason: filter.reason, rule: filter.rule, due: filter.due, unit: filter.unit },
  disagrees: filter.disagrees === undefined ? undefined : [String(filter.disagrees)],
});

/** Whether judgements of a document `d` are shown: a published one; where another took its place only when asked for. */
function isShown({ superseded, document }: JudgedFilter): SQL {
  const named = (document ?? []).length > 0;
  const current = superseded || named ? ALL : isCurrentIn(ledgerAt(undefined));
  return sql`d.state = 'published' and ${current}`;
}

const ofShown = (filter: JudgedFilter): SQL =>
  sql`g.document = any(array(select d.id from documents d where ${isShown(filter)}))`;

function saying(q: string | undefined): SQL {
  const query = termQuery(wordsOf(q ?? ""));
  return query === null
    ? ALL
    : sql`exists (select from commitments c where c.id = g.commitment and c.terms @@ ${query}::tsquery)`;
}

/** The filters that nothing is counted by. */
export const baseOf = (filter: JudgedFilter): SQL => and([ofShown(filter), ...plainly(filter)]);

/** The same but for which documents are shown. */
const plainly = (filter: JudgedFilter): readonly SQL[] => [
  filter.chapter === undefined ? ALL : sql`g.chapter = ${filter.chapter}`,
  among(sql`g.commitment`, filter.commitment),
  saying(filter.q),
];

/** All filters; `listedTables` in the order of the text have only shown documents already. */
export const conditionOf = (filter: JudgedFilter, sort?: JudgedSort): SQL =>
  and([
    sort === "place" ? ALL : ofShown(filter),
    ...plainly(filter),
    ...Object.entries(chosenValues(filter)).map(([name, values]) => among(COUNTED[name as Counted], values)),
  ]);

const ID: SortKey = { of: sql`g.commitment`, type: "text" };
const RANK: SortKey = { of: sql`g.rank`, type: "int" };
const DUE: SortKey = { of: sql`coalesce(g.due, '9999-12-31')`, type: "text" };
const PROBABILITY: SortKey = { of: sql`coalesce(g.probability, 2)::float8`, type: "float" };

export const ORDERS: Readonly<Record<JudgedSort, Order>> = {
  worst: { name: "judged-worst", keys: [RANK, PROBABILITY, DUE, ID] },
  due: { name: "judged-due", keys: [DUE, RANK, ID] },
  probability: { name: "judged-probability", keys: [PROBABILITY, RANK, ID] },
  since: { name: "judged-since", keys: [{ of: sql`g.since`, type: "text", descending: true }, RANK, ID] },
  place: {
    name: "judged-place",
    keys: [...placedBy(BY_ORDINAL), { of: sql`c.raw_start`, type: "int" }, ID],
  },
};
