import type { CommitmentPatch } from "@lantu/server/contract";
import { readPeriod, writePeriod } from "../description/period.ts";
import type { Item } from "./items.ts";

/** What the form of an item holds; empty texts stand for "not stated", `start` and `end` are raw offsets. */
export interface ItemValues {
  readonly title: string;
  readonly kind: Item["kind"];
  readonly nature: NonNullable<Item["nature"]> | "";
  readonly period: string;
  readonly deadline: string;
  readonly lead: string;
  readonly cooperating: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** What stands between two units, in either language. */
const between = /[、，,；;\n]+/;

/** Units as typed, each once. */
export const readUnits = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(between)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];

const writeUnits = (units: Item["lead"], separator: string): string => units.map(({ name }) => name).join(separator);

/** An item's values as the form shows them. */
export const valuesOf = (item: Item, separator: string): ItemValues => ({
  title: item.title,
  kind: item.kind,
  nature: item.nature ?? "",
  period: writePeriod(item.period),
  deadline: item.deadline ?? "",
  lead: writeUnits(item.lead, separator),
  cooperating: writeUnits(item.cooperating, separator),
  start: item.start,
  end: item.end,
  reason: "",
});

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const unitsPatch = (name: "lead" | "cooperating", held: ItemValues, typed: ItemValues): CommitmentPatch => {
  const units = readUnits(typed[name]);
  return same(units, readUnits(held[name])) ? {} : { [name]: [...units] };
};

const textPatch = (held: ItemValues, typed: ItemValues): CommitmentPatch => ({
  ...(typed.title.trim() === held.title ? {} : { title: typed.title.trim() }),
  ...(typed.period.trim() === held.period ? {} : { period: readPeriod(typed.period) }),
  ...(typed.deadline.trim() === held.deadline ? {} : { deadline: typed.deadline.trim() || null }),
});

/** The correction that leads from what is held to what was typed; only what differs. Expects valid values. */
export const patchOf = (held: ItemValues, typed: ItemValues): CommitmentPatch => {
  const changes: CommitmentPatch = {
    ...textPatch(held, typed),
    ...(typed.kind === held.kind ? {} : { kind: typed.kind }),
    ...(typed.nature === held.nature ? {} : { nature: typed.nature === "" ? null : typed.nature }),
    ...unitsPatch("lead", held, typed),
    ...unitsPatch("cooperating", held, typed),
    ...(typed.start === held.start && typed.end === held.end ? {} : { start: typed.start, end: typed.end }),
  };
  const reason = typed.reason.trim();
  return Object.keys(changes).length === 0 || reason === "" ? changes : { ...changes, reason };
};
