/** What a unit can say of how it goes. */
export const ANSWERS = [
  "progress", // it went on
  "no-progress", // it did not: a proper answer, with its reason
  "cannot-be-measured", // nobody can tell: a proper answer, with its reason
] as const;

export type Answer = (typeof ANSWERS)[number];

/** Where a report stands on its way. */
export const REPORT_STATES = [
  "filled", // waits for the checker
  "checked", // waits for the signer
  "signed", // the unit answers for it
  "returned", // waits for the filler, with a reason
] as const;

export type ReportState = (typeof REPORT_STATES)[number];

/** What a report can lean on. */
export type Evidence =
  /** A file that was uploaded, by the SHA-256 of its bytes. */
  | { readonly kind: "file"; readonly sha256: string; readonly name: string; readonly size: number }
  | { readonly kind: "link"; readonly url: string; readonly title: string | null }
  /** An observation, by the id of its series and its period. */
  | { readonly kind: "observation"; readonly series: string; readonly period: string };

/** What stands in the way. */
export interface Blocker {
  readonly what: string;
  /** Unit that has to act; null where none is named. */
  readonly unit: string | null;
  /** ISO date by which it should be out of the way. */
  readonly until: string | null;
}

/** What a unit says. */
export interface ReportContent {
  readonly answer: Answer;
  /** It says that what was promised has been reached. */
  readonly done: boolean;
  /** In the unit of the target; null where there is no number. */
  readonly value: number | null;
  readonly narrative: string;
  readonly evidence: readonly Evidence[];
  readonly blockers: readonly Blocker[];
}

/** The report of a unit on a commitment for one period, with who passed it on. */
export interface WorkReport extends ReportContent {
  /** `commitment@period` for the unit that leads, `commitment@period@unit` for one that reports beside it. */
  readonly id: string;
  readonly commitment: string;
  /** `2025`, `2025-H1`, `2025-Q3`, `2025-04`. */
  readonly period: string;
  /** The unit that reports. */
  readonly unit: string;
  readonly state: ReportState;
  /** Persons, or `local` at a machine without accounts. Three different ones, wherever there are accounts. */
  readonly filledBy: string;
  readonly checkedBy: string | null;
  readonly signedBy: string | null;
  /** Why it was sent back last, and by whom; null where it never was. */
  readonly returned: { readonly by: string; readonly reason: string } | null;
}

/** The id of a report: of the unit that leads, or of one that reports beside it. */
export const reportId = (commitment: string, period: string, beside: string | null = null): string =>
  beside === null ? `${commitment}@${period}` : `${commitment}@${period}@${beside}`;

/** What a report's id is made of; null where it is none. */
export function partsOfReport(id: string): ReportParts | null {
  const [commitment, period, beside = null, ...rest] = id.split("@");
  return !commitment || !period || beside === "" || rest.length > 0 ? null : { commitment, period, beside };
}

/** What names a report. */
export interface ReportParts {
  readonly commitment: string;
  readonly period: string;
  /** The unit that reports beside the lead; null for the lead's own. */
  readonly beside: string | null;
}
