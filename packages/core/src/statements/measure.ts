import { type Quantity, wordList } from "../language/index.ts";
import type { Measure } from "./figure.ts";
import { RATE_NOUNS } from "./measure-words.ts";
import type { Subject } from "./subject.ts";
import type { Tail } from "./subject-tail.ts";

const RATE_NOUN = wordList(RATE_NOUNS);

/**
 * What kind of number it is (the extraction contract, `measure`): a level, a change in absolute terms or a flow of
 * additions, a relative change, or a share.
 */
export function measureOf(quantity: Quantity, subject: Subject, tail: Tail): Measure {
  const changes = tail.direction !== null && !tail.reaches;
  if (quantity.doubling) return "rate";
  if (quantity.dimension === "points") return changes ? "delta" : "level";
  if (quantity.dimension === "ratio") return ratioMeasure(quantity, subject, tail, changes);
  if (subject.share) return "share";
  const adds = (subject.deed === "stock" && !isAverage(subject.name)) || isAddition(subject.name);
  if (changes || (adds && !tail.reaches)) return "delta";
  return "level";
}

function ratioMeasure(quantity: Quantity, subject: Subject, tail: Tail, changes: boolean): Measure {
  if (subject.share && !changes) return "share";
  if (changes || isRateName(subject.name)) return "rate";
  if (tail.yearly && !tail.reaches) return "rate";
  return quantity.unit === "倍" ? "level" : "share";
}

/** Whether a name is one of an average: 新建小区人均用地面积 is a level, however new what it averages. */
export function isAverage(name: string | null): boolean {
  return name !== null && /人均|户均|亩均|平均/u.test(name);
}

/** 城镇新增就业, 新增建设用地: what a name calls new is a flow; an average of it is a level (新增劳动力平均受教育年限). */
function isAddition(name: string | null): boolean {
  return name !== null && /^.{0,4}(?:新增|净增)(?!.*(?:平均|人均|水平|能力))/u.test(name);
}

/** 自然增长率 is a ratio of a year (births less deaths to population) and no change of a quantity. */
const BIRTHS_LESS_DEATHS = "自然增长率";

/** Whether a name is itself one of a relative change (增速, 降幅). */
export function isRateName(name: string | null): boolean {
  return name !== null && RATE_NOUN.before(name, 0, name.length) > 0 && !name.endsWith(BIRTHS_LESS_DEATHS);
}

/** A fall is negative where the words at the number say it, not where the name does (能耗降幅). */
export function signed(value: number, measure: Measure, tail: Tail): number {
  const falls = tail.direction === "fall" && !tail.reaches && (measure === "rate" || measure === "delta");
  return falls && value > 0 ? -value : value;
}
