import type { Bilingual, PlaceRef, SeriesMeasure, SeriesPoint } from "../../indicators/index.ts";
import type { Step } from "../step.ts";

/** Version of the rule set; grows whenever the same documents can lead to other findings. */
export const RULES_VERSION = "1";

/** The published rules. Each looks at numbers that cannot all be right, or at a promise that quietly changed. */
export const FINDING_RULES = [
  "told-differently", // the same quantity of the same time has two values
  "revised", // a later document tells another value than an estimate before it
  "level-and-growth", // a level, the level of the year before and the growth told do not fit
  "per-head", // a value per head, the heads and the whole do not fit
  "share-of-upper", // a share in the place above, the part and the whole do not fit
  "target-lowered", // a later document of the same place asks for less for the same time
  "target-raised", // … for more
  "yearly-looser", // a yearly plan's target for the last year of a five-year plan asks for less than that plan
  "yearly-stricter", // … for more
  "looser-than-upper", // a lower place's target asks for less than that of the place above
  "looser-than-reached", // a target asks for less than what had been reached when it was set
] as const;

export type FindingRule = (typeof FINDING_RULES)[number];

/** How much hangs on a finding: numbers that exclude each other, a promise that changed, or something to know. */
export type Severity = "contradiction" | "change" | "hint";

/** How much each rule's findings weigh, before tolerances. */
export const SEVERITIES: Readonly<Record<FindingRule, Severity>> = {
  "told-differently": "contradiction",
  revised: "hint",
  "level-and-growth": "hint",
  "per-head": "contradiction",
  "share-of-upper": "contradiction",
  "target-lowered": "change",
  "target-raised": "hint",
  "yearly-looser": "change",
  "yearly-stricter": "hint",
  "looser-than-upper": "change",
  "looser-than-reached": "change",
};

/** One place where what is held does not fit together; stands on at least two numbers with their sentences. */
export interface Finding {
  /** Stable: rule, and document and raw place of each number. */
  readonly id: string;
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly series: string;
  readonly name: Bilingual;
  readonly place: PlaceRef;
  readonly measure: SeriesMeasure;
  /** The numbers in the order the sentence of the rule names them. */
  readonly points: readonly SeriesPoint[];
  readonly steps: readonly Step[];
}

/** A finding of a rule about some numbers. */
export function finding(
  rule: FindingRule,
  { key, name, place, measure }: Pick<Finding, "name" | "place" | "measure"> & { readonly key: string },
  points: readonly SeriesPoint[],
  steps: readonly Step[] = [],
): Finding {
  const id = [rule, ...points.map(({ document, start }) => `${document}:${start}`)].join("|");
  return { id, rule, severity: SEVERITIES[rule], series: key, name, place, measure, points, steps };
}
