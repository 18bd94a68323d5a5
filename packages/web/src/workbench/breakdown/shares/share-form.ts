import type { Breakdown, SharePut } from "@lantu/server/contract";
import type { MergeField } from "../../frame/MergeView.tsx";
import { mergeFieldsOf, type Readers } from "../../frame/merge-fields.ts";
import type { UnitOption } from "../../report/use-units.ts";
import type { BreakdownWords } from "../../words/breakdown.ts";
import { held, shown } from "../number.ts";

/** The part of one unit, as it is typed. */
export interface Part {
  readonly unit: string;
  readonly weight: string;
  readonly value: string;
}

/** Shares while they are edited: numbers as they are typed. */
export interface ShareForm {
  readonly kind: SharePut["kind"];
  readonly rule: SharePut["rule"];
  readonly parts: readonly Part[];
}

type Share = Breakdown["shares"][number];

/** What the editor begins with: the shares that are held. `size`: of the unit numbers are typed in. */
export const shareFormOf = (share: Share | undefined, size: number): ShareForm => ({
  ...{ kind: share?.kind ?? "sum", rule: share?.rule ?? "equal" },
  parts: (share?.parts ?? []).map(({ unit, weight, value }) => ({
    unit,
    weight: shown(weight),
    value: shown(value, size),
  })),
});

/** The number in a text; null where there is none. */
export const numberIn = (text: string, size = 1): number | null => {
  const value = held(text, size);
  return typeof value === "number" ? value : null;
};

interface Shared {
  readonly total: number;
  readonly unit: string | null;
  readonly version: number;
  /** Of the unit numbers are typed in. */
  readonly size: number;
}

/** What is saved. */
export const putOf = (form: ShareForm, { total, unit, version, size }: Shared): SharePut => ({
  ...{ version, kind: form.kind, rule: form.rule, unit, total },
  parts: form.parts.map((part) => ({
    ...{ unit: part.unit, value: numberIn(part.value, size) },
    weight: form.rule === "share" ? numberIn(part.weight) : null,
  })),
});

/** What is shared out: the whole target, or a year of its path; null where it has no value. */
export const totalOf = (breakdown: Breakdown, year: number | null): number | null =>
  year === null
    ? (breakdown.target?.value ?? null)
    : (breakdown.path?.years.find((one) => one.year === year)?.value ?? null);

type Named = Pick<UnitOption, "id" | "name">;

/** What is read of the parts, for the view of two who wrote at once. */
const partsText = (form: ShareForm, units: readonly Named[]): string =>
  form.parts
    .map(({ unit, value, weight }) => {
      const name = units.find(({ id }) => id === unit)?.name ?? unit;
      return [name, value, form.rule === "share" ? `× ${weight}` : ""].join(" ").trim();
    })
    .join("\n");

/** What shares are read with: the words of the page and the names of the units. */
interface ShareReading {
  readonly words: BreakdownWords["shares"];
  readonly units: readonly Named[];
}

/** Where two who shared out the same total differ. */
export const shareMergeFields = (
  mine: ShareForm,
  theirs: ShareForm,
  { words, units }: ShareReading,
): readonly MergeField[] => {
  const readers: Readers<ShareForm> = {
    kind: [words.kind, ({ kind }) => words.kinds[kind]],
    rule: [words.rule, ({ rule }) => words.rules[rule]],
    parts: [words.value, (form) => partsText(form, units)],
  };
  return mergeFieldsOf(readers, mine, theirs);
};
