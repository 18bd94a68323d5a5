import type { JudgedRow } from "@lantu/store";
import { type JudgingTask, judgeInputs } from "./judge-inputs.ts";

/** Judges many commitments away from the thread that serves people. */
export default function judgeAway(task: JudgingTask): readonly JudgedRow[] {
  return judgeInputs(task);
}
