import type { Language } from "../messages/catalogue.ts";
import { period } from "./time.ts";

/** What names a document. */
export interface NamedDocument {
  readonly title: string;
  readonly place: string | null;
  readonly period: string | null;
}

const years = (text: string): readonly string[] => text.match(/\d{4}/g) ?? [];

/** A plan's title tells its period in words (十四五); what has neither year nor such words needs its year beside it. */
const tellsPeriod = (title: string): boolean =>
  years(title).length > 0 || /十[一二三四五六七八九]?五|第.{1,3}个五年/.test(title);

/**
 * A document's title as it must stand among others: many are called just 政府工作报告, so place and years are added
 * where the title does not tell them.
 */
export const documentName = ({ title, place, period: when }: NamedDocument, language: Language): string => {
  const where = place === null || title.includes(place) ? "" : place;
  const time = when === null || tellsPeriod(title) ? "" : period(when, language);
  const brackets = language === "en" ? [" (", ")"] : ["（", "）"];
  return `${where}${title}${time === "" ? "" : `${brackets[0]}${time}${brackets[1]}`}`;
};
