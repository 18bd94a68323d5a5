import { unitName } from "../../format/quantity.ts";
import type { Language } from "../../messages/catalogue.ts";

/** What numbers are typed in: `size` of the unit, under the name people know. The same in both languages, so that drafts agree. */
export interface TypedUnit {
  readonly size: number;
  readonly name: string;
}

const great = 1e8;
const words: Readonly<Record<Language, string>> = { "zh-CN": "亿", en: "hundred million " };

/** Numbers as great as those of a budget are typed in hundreds of millions (亿), as plans print them; others as they are. */
export const typedUnit = (
  { value, unit }: { readonly value: number | null; readonly unit: string | null },
  language: Language,
): TypedUnit => {
  const name = unitName(unit, language);
  return Math.abs(value ?? 0) >= great ? { size: great, name: `${words[language]}${name}` } : { size: 1, name };
};

/** A number without the noise of floating point. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
