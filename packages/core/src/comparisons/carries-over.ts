import type { SeriesPoint } from "../indicators/index.ts";

/** What is told per head, per unit, as a part or as an average does not depend on the size of a place; a sum does. */
const PER_UNIT = /[/%‰]|每|人均|户均|平均|单位|率$|比重|占比|浓度|密度|指数|寿命|年限|分钟/;

/** Told only of what a place has: its number asks the same of a part of the place as of the whole. */
export const isPerUnit = ({ unit, subject }: Pick<SeriesPoint, "unit" | "subject">): boolean =>
  PER_UNIT.test((unit ?? "") + subject);

/**
 * Whether a target of an upper place can be asked of a lower one as it stands: rates, shares and quotients can; of a sum
 * (money, people, things) or an addition a lower place only owes a part, which nothing but the documents can tell.
 */
export const carriesOver = (point: Pick<SeriesPoint, "unit" | "subject" | "measure">): boolean =>
  point.measure !== "delta" && (point.measure !== "level" || isPerUnit(point));
