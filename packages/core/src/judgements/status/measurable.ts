import { yardstickOf } from "../../comparisons/index.ts";
import type { JudgeableTarget } from "./judgeable.ts";

/** Whether a target can be judged as it is printed: by a number, by another number its words point to, or by an act. */
export const isMeasurable = ({ reconciliation: { target, reason, series } }: JudgeableTarget): boolean =>
  target.value !== null || yardstickOf(target.text ?? "") !== null || reason === "title-won" || series === null;
