import type { ProblemCode } from "../codes.ts";
import type { Message } from "./message.ts";

/** Problems of tables of observations. */
export type TableProblems = Readonly<
  Record<Extract<ProblemCode, `table-${string}` | `observation-${string}`>, Message>
>;
