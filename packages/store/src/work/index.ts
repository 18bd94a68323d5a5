import type { Database } from "../database.ts";
import { Gathered } from "../gathered.ts";
import type { NeedsFinder } from "../items/act.ts";
import type { KnownUnits, UnitBook } from "../items/known-units.ts";
import type { ActNeeds } from "../items/sitting.ts";
import { journalHead } from "../ledger/append.ts";
import type {
  AssignmentLine,
  WorkCounts,
  WorkFilter,
  WorkLine,
  WorkPage,
  WorkQuery,
  WorkSort,
} from "../model/index.ts";
import { RememberedCounts } from "../remembered-counts.ts";
import { workCounts } from "./completeness.ts";
import { allLines, assignmentLines, type Counted, chosenIds, countWork, workPage } from "./lines.ts";
import { belongingTo } from "./needs.ts";
import { type UnitAccount, type UnitLoad, unitAccount, unitBook, unitLoads } from "./units.ts";

export type { UnitBook } from "../items/known-units.ts";
export type { NamedAs } from "./named-as.ts";
export type { UnitAccount, UnitLoad, UnitOwes, UnitPerson, UnitVersion } from "./units.ts";

/** Units and what they are assigned, to read; what is written goes through `WorkItems`. */
export interface Assigning {
  /** All units and everything they are and were called; just after an entry of the journal, where one is named. */
  book(seq?: number): Promise<UnitBook>;
  /** How much the units do; those that do nothing are left out. */
  loads(seq?: number): Promise<readonly UnitLoad[]>;
  /** Everything told of one unit; just after an entry of the journal, where one is named. */
  account(unit: string, seq?: number): Promise<UnitAccount>;
  /** What an act has to see that ends units. */
  belongingTo(units: readonly string[], versions: ActNeeds["versions"]): NeedsFinder;
  /** What an act has to see that changes what a filter chooses; at most `most` commitments, and one to tell of more. */
  chosenBy(filter: WorkFilter, most: number): NeedsFinder;
  /** Ids of what a filter chooses. */
  chosen(filter: WorkFilter, most: number): Promise<readonly string[]>;
  page(query: WorkQuery): Promise<WorkPage>;
  all(query: WorkFilter & { readonly sort: WorkSort }): AsyncIterable<WorkLine>;
  /** Assignments by commitment. */
  assignments(ids: readonly string[]): Promise<ReadonlyMap<string, AssignmentLine>>;
  /** How far a plan is assigned; null where none such is published. */
  counts(document: string, asOf?: number): Promise<WorkCounts | null>;
}

export function assigningOf(database: Database, units: KnownUnits): Assigning {
  const counts = new RememberedCounts<Counted>();
  const books = new Gathered<undefined, UnitBook>(async (asked) => {
    const book = await units.now(database);
    return asked.map(() => book);
  });
  const bookAt = (seq?: number) => (seq === undefined ? books.of(undefined) : unitBook(database, seq));
  const assignments = new Gathered<readonly string[], ReadonlyMap<string, AssignmentLine>>(async (asked) => {
    const lines = await assignmentLines(database, [...new Set(asked.flat())]);
    return asked.map((ids) => new Map(ids.flatMap((id) => lineIn(lines, id))));
  });
  return {
    book: bookAt,
    loads: (seq) => unitLoads(database, seq),
    account: (unit, seq) => unitAccount(database, unit, seq),
    belongingTo,
    chosenBy: (filter, most) => async (connection) => {
      const ids = await chosenIds(connection, filter, await units.now(connection), most + 1);
      return { items: { unit: "all", assignment: ids }, commitments: ids };
    },
    chosen: async (filter, most) => chosenIds(database, filter, await units.now(database), most + 1),
    page: async (query) => {
      const { seq } = await journalHead(database);
      const book = await bookAt(query.asOf);
      return workPage(database, query, book, () => counts.of(seq, query, () => countWork(database, query, book)));
    },
    all: (query) => allLines(database, query),
    assignments: (ids) => assignments.of(ids),
    counts: (document, asOf) => workCounts(database, document, asOf),
  };
}

function lineIn(
  lines: ReadonlyMap<string, AssignmentLine>,
  id: string,
): readonly (readonly [string, AssignmentLine])[] {
  const line = lines.get(id);
  return line === undefined ? [] : [[id, line]];
}
