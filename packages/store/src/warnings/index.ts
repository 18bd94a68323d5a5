import type pg from "pg";
import type { Database } from "../database.ts";
import { watchChannel } from "../watch.ts";
import { allWarnings, atAGlance, othersLike, raisedAndEnded, warningOf, warningsPage, wordsOf } from "./list.ts";
import type {
  RaisedAndEnded,
  WarningFilter,
  WarningHeld,
  WarningQuery,
  WarningSort,
  WarningsAtAGlance,
  WarningsPage,
  WordHeld,
} from "./model.ts";
import { type EconomyWarning, type Settling, settleWarnings } from "./settle.ts";
import { sweepWarnings } from "./sweep.ts";
import { type UntoldWarning, untoldLate, untoldWarnings } from "./untold.ts";

export { keepWarnings } from "./keep.ts";
export type {
  JudgedAnew,
  JudgedForWarnings,
  KeptWarning,
  Lines,
  RaisedAndEnded,
  WarningCounts,
  WarningFilter,
  WarningHeld,
  WarningQuery,
  WarningSort,
  WarningsAtAGlance,
  WarningsPage,
  WordHeld,
} from "./model.ts";
export { type EconomyWarning, type Settling, settleWarnings } from "./settle.ts";
export type { UntoldWarning } from "./untold.ts";

/** What should be looked at, and what was said of it. What is answered goes through `WorkItems`. */
export interface Warnings {
  page(query: WarningQuery): Promise<WarningsPage>;
  all(filter: WarningFilter, sort: WarningSort): AsyncIterable<WarningHeld>;
  /** Null where there is none, or its plan is not public. */
  get(id: string, when: Pick<WarningFilter, "day" | "seq">): Promise<WarningHeld | null>;
  /** Every word that was said of a warning, newest first. */
  words(id: string, seq?: number): Promise<readonly WordHeld[]>;
  /** Other warnings about the same, newest first. */
  others(
    warning: Pick<WarningHeld, "id" | "subject">,
  ): Promise<readonly Pick<WarningHeld, "id" | "kind" | "since" | "ended">[]>;
  glance(filter: WarningFilter): Promise<WarningsAtAGlance>;
  /** How many came and went after a day (ISO) and up to the filter's. */
  moved(filter: WarningFilter, after: string): Promise<RaisedAndEnded>;
  /** Brings the warnings about a place of the economy to those that hold on a day; answers the ids of those raised. */
  settle(about: Settling, holding: readonly EconomyWarning[], day: string): Promise<readonly string[]>;
  /** Raises and ends what time alone raises and ends; answers how many were raised. */
  sweep(day: string): Promise<number>;
  /** Warnings raised on a day or later that nobody was told of. */
  untold(since: string): Promise<readonly UntoldWarning[]>;
  /** Warnings whose answer is late and nobody was told so. */
  untoldLate(day: string, since: string): Promise<readonly UntoldWarning[]>;
  /** Calls back whenever warnings came, went or were answered, by whatever process. Returns how to stop. */
  watch(onChange: () => void): Promise<() => Promise<void>>;
}

export function warningsOf(database: Database, pool: pg.Pool): Warnings {
  return {
    page: (query) => warningsPage(database, query),
    all: (filter, sort) => allWarnings(database, filter, sort),
    get: (id, when) => warningOf(database, id, when),
    words: (id, seq) => wordsOf(database, id, seq),
    others: (warning) => othersLike(database, warning),
    glance: (filter) => atAGlance(database, filter),
    moved: (filter, after) => raisedAndEnded(database, filter, after),
    settle: (about, holding, day) =>
      database.transaction((transaction) => settleWarnings(transaction, about, holding, day)),
    sweep: (day) => sweepWarnings(database, day),
    untold: (since) => untoldWarnings(database, since),
    untoldLate: (day, since) => untoldLate(database, day, since),
    watch: (onChange) => watchChannel(pool, "lantu_warnings", () => onChange()),
  };
}
