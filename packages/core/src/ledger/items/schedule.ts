/** How often is reported. */
export const REPORT_FREQUENCIES = ["month", "quarter", "half", "year"] as const;

export type ReportFrequency = (typeof REPORT_FREQUENCIES)[number];

/** When a commitment is reported on. */
export interface Schedule {
  readonly commitment: string;
  readonly frequency: ReportFrequency;
  /** First and last day the reports cover, ISO dates; the last is null where the deadline of the commitment ends them. */
  readonly from: string;
  readonly until: string | null;
  /** Working days after the end of a period until its numbers are published: the delay of publication. */
  readonly delay: number;
  /** Working days after that until the report is due. */
  readonly grace: number;
  /** Units that report for themselves beside the lead: territory beside line (双责任). */
  readonly beside: readonly string[];
}

/**
 * The units that report beside the lead. An entry of a journal brought from elsewhere can lack them: then the lead reports
 * alone.
 */
export const besideIn = ({ beside }: { readonly beside?: readonly string[] | undefined }): readonly string[] =>
  beside ?? [];
