import { natureOf, yardstickOf } from "../../comparisons/index.ts";
import { type Interval, intervalOf } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import type { JudgeableTarget, WorkFacts } from "./judgeable.ts";
import type { RuleId } from "./rule.ts";

const YEAR = 12;

/** By which rule a target is judged: words by what they point to, a number by what it counts and which way it binds. */
export function ruleOfTarget({ reconciliation, series, concept }: JudgeableTarget): RuleId {
  const { target, measure, reason } = reconciliation;
  if (target.value === null) {
    if (yardstickOf(target.text ?? "") !== null) return "relative";
    return reason === "title-won" || reconciliation.series === null ? "deed" : "words";
  }
  const time = intervalOf(target.period ?? "");
  const isLong = time !== null && time.until - time.from > YEAR;
  const isLimit = target.op === "<=" || target.op === "<";
  if (measure === "growth") return isLimit && target.value > 0 ? "ceiling" : isLong ? "average-growth" : "growth";
  if (target.valueMax !== null) return "band";
  if (isAdded(series, time, target.value)) return "cumulated";
  if (isLimit) return "ceiling";
  const nature = series === null ? null : natureOf(series, concept);
  if (nature?.course === "flow" && isLong) return "cumulated";
  return nature !== null && nature.direction !== "more" && nature.direction !== "less" && target.op === "="
    ? "band"
    : "level";
}

/** Whether a target is told as an addition; of a target of several tellings the first at its time and value says it. */
function isAdded(series: JudgeableTarget["series"], time: Interval | null, value: number): boolean {
  const told = series?.points.find((point) => {
    if (point.modality !== "target" || point.value !== value) return false;
    const own = intervalOf(point.period ?? "");
    return own?.from === time?.from && own?.until === time?.until;
  });
  return told?.measure === "delta";
}

/** By which rule a commitment without a target that is a number or points to one is judged. */
export function ruleOfCommitment({ kind, stage }: CommitmentRecord, { steps }: WorkFacts): RuleId {
  if (kind === "indicator") return "words";
  if (steps.length > 0) return "milestone";
  return stage === null ? "deed" : "project-stage";
}
