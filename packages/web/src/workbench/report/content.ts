import type { DraftContent, Evidence, ReportContent } from "@lantu/server/contract";
import { tidy } from "./typed-unit.ts";

/** What a report holds while it is typed: every field is there, the number as it was typed. */
export interface Typed {
  readonly answer: ReportContent["answer"] | null;
  readonly done: boolean;
  readonly value: string;
  readonly narrative: string;
  readonly evidence: readonly Evidence[];
  readonly blockers: readonly TypedBlocker[];
}

/** A blocker while it is typed; `until` is an ISO date or empty. */
export interface TypedBlocker {
  readonly what: string;
  readonly unit: string | null;
  readonly until: string;
}

/** Fields of a report in the order a person meets them. */
export const typedFields = ["answer", "done", "value", "narrative", "evidence", "blockers"] as const;
export type TypedField = (typeof typedFields)[number];

export const nothingTyped: Typed = {
  ...{ answer: null, done: false, value: "", narrative: "", evidence: [], blockers: [] },
};

/** A draft as the form shows it. */
export const typedOf = (draft: DraftContent): Typed => ({
  ...nothingTyped,
  ...draft,
  blockers: (draft.blockers ?? []).map(({ what, unit, until }) => ({ what, unit, until: until ?? "" })),
});

/** What was sent, as the form shows it when it is filled in again. */
export const typedAgain = ({ value, blockers, ...content }: ReportContent, size = 1): Typed => ({
  ...content,
  value: value === null ? "" : String(tidy(value / size)),
  blockers: blockers.map(({ what, unit, until }) => ({ what, unit, until: until ?? "" })),
});

/** The form as the server keeps it. */
export const draftOf = (typed: Typed): DraftContent => ({
  ...typed,
  evidence: [...typed.evidence],
  blockers: typed.blockers.map(({ what, unit, until }) => ({ what, unit, until: until === "" ? null : until })),
});

const fullWidth = /[０-９．，－]/g;
const halfOf = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** A number as people type it, full-width and with thousands grouped; null where it is none. */
export const readNumber = (text: string): number | null => {
  const plain = text.trim().replace(fullWidth, halfOf).replaceAll(",", "").replace("−", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};

/** What keeps a report from being sent, by field. */
export type Complaint = "answer" | "value" | "narrative" | "blockers";

/** What keeps it from being sent; empty where nothing does. */
export const complaintsOf = ({ answer, value, narrative, blockers }: Typed): readonly Complaint[] => [
  ...(answer === null ? (["answer"] as const) : []),
  ...(value.trim() !== "" && readNumber(value) === null ? (["value"] as const) : []),
  ...(answer !== null && answer !== "progress" && narrative.trim() === "" ? (["narrative"] as const) : []),
  ...(blockers.some(({ what }) => what.trim() === "") ? (["blockers"] as const) : []),
];

/** The report to be sent, its value typed in so many units; null where something keeps it from being sent. */
export const contentOf = (typed: Typed, size = 1): ReportContent | null => {
  if (typed.answer === null || complaintsOf(typed).length > 0) return null;
  const number = readNumber(typed.value);
  return {
    answer: typed.answer,
    done: typed.answer === "progress" && typed.done,
    value: number === null || typed.answer === "cannot-be-measured" ? null : tidy(number * size),
    narrative: typed.narrative.trim(),
    evidence: [...typed.evidence],
    blockers: typed.blockers.map(({ what, unit, until }) => ({
      ...{ what: what.trim(), unit, until: until === "" ? null : until },
    })),
  };
};

/** Whether two forms say the same in a field. */
export const sameIn = (field: TypedField, a: Typed, b: Typed): boolean =>
  JSON.stringify(a[field]) === JSON.stringify(b[field]);

/** Fields in which two forms differ. */
export const differing = (a: Typed, b: Typed): readonly TypedField[] =>
  typedFields.filter((field) => !sameIn(field, a, b));
