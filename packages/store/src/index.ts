export type { StoreConnection } from "./connection.ts";
export { InvalidCursor } from "./cursor.ts";
export { type EmbeddedDatabase, EmbeddedProblem, type EmbeddedProblemCode, startEmbedded } from "./embedded/index.ts";
export type * from "./model/index.ts";
export { openStore } from "./open-store.ts";
export type { Done, Outcome, Refused } from "./outcome.ts";
export { type PeriodBounds, periodBounds } from "./period.ts";
export { StoreProblem, type StoreProblemCode } from "./problem.ts";
export type * from "./store.ts";
