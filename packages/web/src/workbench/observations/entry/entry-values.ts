import type { Observation } from "@lantu/server/contract";
import type { EntryAddress } from "../../../address/observations.ts";

/** What the form of one value holds, as typed. */
export interface EntryValues {
  readonly concept: string | undefined;
  readonly place: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly measure: Observation["measure"] | "auto";
  readonly breakdown: string;
  readonly status: Observation["status"];
  readonly knownOn: string;
  readonly source: string;
  readonly note: string;
  readonly reason: string;
}

/** An empty form, with what the address tells. */
export const valuesAt = ({ concept, place, period, measure, breakdown, correct }: EntryAddress): EntryValues => ({
  ...{ concept, place: place ?? "", period: period ?? "", value: "", unit: "", measure: measure ?? "auto" },
  ...{ breakdown: breakdown ?? "", status: correct === undefined ? ("final" as const) : ("revised" as const) },
  ...{ knownOn: "", source: "", note: "", reason: "" },
});

/** What stays in the form for the next value: where it is from seldom changes, what it is does. */
export const forNext = (values: EntryValues): EntryValues => ({ ...values, period: "", value: "", note: "" });

/** A number as people type it: grouped, full-width, with a long minus. Null where it is none; empty is no number. */
export const readNumber = (text: string): number | null => {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "").replace("−", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};

const filled = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text.trim() === "" ? [] : [[name, text.trim()]])),
  );

/** The value as it is sent. Expects a form without errors. */
export const entryOf = ({ concept, measure, value, status, ...texts }: EntryValues): object => ({
  ...filled(texts),
  ...{ concept, status, value: readNumber(value) },
  ...(measure === "auto" ? {} : { measure }),
});
