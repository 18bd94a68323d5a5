import type { JudgedRow } from "@lantu/store";
import { pastRows } from "@lantu/store/judged-rows";
import { type JudgingTask, judgeEach, judgeInputs } from "./judge-inputs.ts";

/** Judges many commitments away from the thread that serves people. */
export default function judgeAway(task: JudgingTask): readonly JudgedRow[] {
  return judgeInputs(task);
}

/** The same for a day that is past, as rows to be kept. */
export function judgePast(task: JudgingTask): string {
  return pastRows(judgeEach(task));
}
