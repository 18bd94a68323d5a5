import type { Bilingual, PlaceRef, SeriesMeasure, SeriesPoint } from "../../indicators/index.ts";
import type { Citation } from "../citation.ts";
import type { Step } from "../step.ts";

/** Version of the rule set; grows whenever the same documents can lead to other findings. */
export const RULES_VERSION = "4";

/** The published rules. Each looks at what cannot all be right, or at a promise that quietly changed. */
export const FINDING_RULES = [
  "told-differently", // the same quantity of the same time has two values
  "other-name", // perhaps one quantity, told under two names for times that overlap
  "base-by-other-name", // what growth leads back to is nearly what was told under another name
  "revised", // a later document tells another value than an estimate before it
  "cumulated-once", // one document tells the same number once as a running total and once without
  "level-and-growth", // a level, the level of the year before and the growth told do not fit
  "per-head", // a value per head, the heads and the whole do not fit
  "share-of-upper", // a share in the place above, the part and the whole do not fit
  "parts-and-whole", // parts that make up a whole, told by one document, do not add up to it
  "shares-of-whole", // shares that make up a whole, told by one document, do not add up to 100 %
  "part-over-whole", // a part is greater than what it is told to be a part of
  "count-and-list", // so many things are announced, and another number of them follows
  "impossible-date", // a date no calendar has
  "due-before-told", // something still to come is due before the document that tells it
  "target-lowered", // a later document of the same place asks for less for the same time
  "target-raised", // … for more
  "yearly-looser", // a yearly plan's target for the last year of a five-year plan asks for less than that plan
  "yearly-stricter", // … for more
  "path-short", // what the years brought and are to bring does not come to the target for all of them
  "growth-and-target", // the level a plan asks for is not the one its yearly growth leads to
  "looser-than-upper", // a lower place's target asks for less than that of the place above
  "looser-than-reached", // a target asks for less than what had been reached when it was set
] as const;

export type FindingRule = (typeof FINDING_RULES)[number];

/** How much hangs on a finding: statements that exclude each other, a promise that changed, or something to know. */
export type Severity = "contradiction" | "change" | "hint";

/** How much each rule's findings weigh, before tolerances. */
export const SEVERITIES: Readonly<Record<FindingRule, Severity>> = {
  "told-differently": "contradiction",
  revised: "hint",
  "other-name": "hint",
  "base-by-other-name": "hint",
  "cumulated-once": "hint",
  "level-and-growth": "hint",
  "per-head": "contradiction",
  "share-of-upper": "contradiction",
  "parts-and-whole": "contradiction",
  "shares-of-whole": "contradiction",
  "part-over-whole": "contradiction",
  "count-and-list": "contradiction",
  "impossible-date": "contradiction",
  "due-before-told": "contradiction",
  "target-lowered": "change",
  "target-raised": "hint",
  "yearly-looser": "change",
  "yearly-stricter": "hint",
  "path-short": "change",
  "growth-and-target": "hint",
  "looser-than-upper": "change",
  "looser-than-reached": "change",
};

/** One place where what is held does not fit together; stands on numbers with their sentences, or on words. */
export interface Finding {
  /** Stable: rule, and where each number stands, or the words it stands on. */
  readonly id: string;
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** Key of the series; null where it stands on words alone. */
  readonly series: string | null;
  readonly name: Bilingual;
  readonly place: PlaceRef;
  readonly measure: SeriesMeasure;
  /** The numbers in the order the sentence of the rule names them; none where it stands on words alone. */
  readonly points: readonly SeriesPoint[];
  /** The words it stands on besides the sentences of its numbers, the deciding ones first. */
  readonly citations: readonly Citation[];
  /** What the sentence of the rule names besides: numbers, words as printed, and the code of what is wrong. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly steps: readonly Step[];
}

/** Where a number stands: document and raw place, or the observation by its key and the day it was known on. */
const standingAt = ({ document, start, figure, origin }: SeriesPoint): string =>
  origin === undefined ? `${document}:${start}` : figure;

/** A finding of a rule about some numbers. */
export function finding(
  rule: FindingRule,
  { key, name, place, measure }: Pick<Finding, "name" | "place" | "measure"> & { readonly key: string },
  points: readonly SeriesPoint[],
  steps: readonly Step[] = [],
): Finding {
  const id = [rule, ...points.map(standingAt)].join("|");
  const none = { citations: [], params: {} };
  return { id, rule, severity: SEVERITIES[rule], series: key, name, place, measure, points, ...none, steps };
}

/** What a finding about words says. */
export interface WordsFound {
  readonly rule: FindingRule;
  /** What it is about, in the document's words. */
  readonly name: string;
  readonly place: PlaceRef;
  readonly citations: readonly Citation[];
  readonly params: Finding["params"];
  readonly steps?: readonly Step[];
}

/** A finding of a rule about the words of one document; its first citation is what it is known by. */
export function wordsFinding({ rule, name, place, citations, params, steps = [] }: WordsFound): Finding {
  const id = [rule, ...citations.slice(0, 1).map(({ document, start }) => `${document}:${start}`)].join("|");
  return {
    ...{ id, rule, severity: SEVERITIES[rule], series: null, name: { zh: name, en: name }, place },
    ...{ measure: "amount", points: [], citations, params, steps },
  };
}
