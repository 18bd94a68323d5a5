import { yardstickOf } from "../../comparisons/index.ts";
import { intervalOf } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import type { JudgeableTarget, WorkFacts } from "./judgeable.ts";
import { isToComeDown, type Numbers } from "./numbers-told.ts";
import type { RuleId } from "./rule.ts";

const YEAR = 12;

/** By which rule a target is judged: words by what they point to, a number by what it counts and which way it binds. */
export function ruleOfTarget({ reconciliation }: JudgeableTarget, numbers: Numbers | null): RuleId {
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
  if (numbers === null) return isLimit ? "ceiling" : "level";
  return ruleOfAmount(numbers, { isLong, isLimit, isPlain: target.op === "=" });
}

function ruleOfAmount(
  numbers: Numbers,
  { isLong, isLimit, isPlain }: Readonly<Record<"isLong" | "isLimit" | "isPlain", boolean>>,
): RuleId {
  const { nature, told } = numbers;
  if (told?.measure === "delta") return "cumulated";
  if (isLimit) return isToComeDown(numbers) ? "level" : "ceiling";
  // As reconciliation does: over several years everything is added up but what stands at a moment.
  if (isLong && nature.course !== "stock" && nature.course !== "ratio") return "cumulated";
  return isPlain && nature.direction !== "more" && nature.direction !== "less" ? "band" : "level";
}

/** By which rule a commitment without a target that is a number or points to one is judged. */
export function ruleOfCommitment({ kind, stage }: CommitmentRecord, { steps }: WorkFacts): RuleId {
  if (kind === "indicator") return "words";
  if (steps.length > 0) return "milestone";
  return stage === null ? "deed" : "project-stage";
}
