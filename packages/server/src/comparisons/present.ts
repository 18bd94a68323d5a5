import { type Citation as CoreCitation, type Claim as CoreClaim, type Step, sentenceOf } from "@lantu/core/comparisons";
import type { Concept, PlaceRef, SeriesPoint } from "@lantu/core/indicators";
import { periodDays } from "@lantu/core/signals";
import type {
  CommitmentsByFigure,
  ComparedDocument,
  FindingHeld,
  ReconciliationHeld,
  SeriesHeld,
  SeriesWhole,
  ToldConceptHeld,
} from "@lantu/store";
import type { z } from "zod";
import type {
  ArithmeticStep,
  Citation,
  Claim,
  DocumentNamed,
  Finding,
  ObservedEvidence,
  ObservedPoint,
  PlaceTold,
  Reconciliation,
  SeriesDetail,
  SeriesSummary,
  ToldConcept,
  ToldPoint,
} from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { languages, sayClaim, sayFinding, sayReconciliation } from "../contract/messages/index.ts";

/** Says something in both languages. */
export const said = <T>(say: (language: Language) => T): Record<Language, T> => {
  const [zh, en] = languages.map(say);
  return { "zh-CN": zh as T, en: en as T };
};

/** Words where they stand. */
export const citation = ({ document, start, end, quote }: CoreCitation): Citation => ({ document, start, end, quote });

/** A line of arithmetic. */
export const step = ({ operation, terms, result }: Step): ArithmeticStep => ({
  operation,
  terms: terms.map(({ value, unit, period, citation: at }) => ({
    ...{ value, unit, period },
    citation: at === null ? null : citation(at),
  })),
  result: { ...result },
});

/** A place by its code, or its name without one. */
export const presentPlace = (place: PlaceRef): PlaceTold => ({
  code: place.kind === "coded" ? place.code : null,
  name: place.kind === "unknown" ? null : place.name,
});

/** A point with the commitment its figure belongs to. */
export const presentPoint = (point: SeriesPoint, commitments: CommitmentsByFigure): ToldPoint =>
  toldPoint(point, commitments.get(point.figure) ?? null);

/** A point of a document with the commitment it belongs to; what only comparing needs of it is left out. */
export function toldPoint({ sentence, area, origin, ...point }: SeriesPoint, commitment: string | null): ToldPoint {
  return { ...point, sentence: { ...sentence }, commitment };
}

/** Whether a point is a number of a document, and not a value of the statistics. */
export const isTold = ({ origin }: SeriesPoint): boolean => origin === undefined;

/** A point that is a value of the statistics, with where it comes from. */
export function evidenceOf({ origin, period, value, unit }: SeriesPoint): ObservedEvidence[] {
  const days = period === null ? null : periodDays(period);
  if (origin === undefined || period === null || days === null) return [];
  const { source, status, knownOn, release } = origin;
  return [{ period, ...days, value, unit: unit ?? "", status, knownOn, source, release }];
}

/** A finding, told in both languages. */
export function presentFinding(held: FindingHeld, commitments: CommitmentsByFigure): Finding {
  const { id, body, series, state, note, version, changedAt } = held;
  const { rule, severity, name, place, measure, points, citations, steps } = body;
  return {
    ...{ id, rule, severity, series, name: { ...name }, place: presentPlace(place) },
    measure: points.length === 0 ? null : measure,
    points: points.filter(isTold).map((point) => presentPoint(point, commitments)),
    observed: points.flatMap(evidenceOf),
    citations: [...points.filter(isTold).map(sentenceOf), ...citations].map(citation),
    steps: steps.map(step),
    said: said((language) => withLists(sayFinding(body, language))),
    ...{ state, note, version, changedAt },
  };
}

/** A target and what became of it, told in both languages. */
export function presentReconciliation(held: ReconciliationHeld, commitments: CommitmentsByFigure): Reconciliation {
  const { body, series, commitment, decision } = held;
  const { id, outcome, reason, name, place, measure, unit, document, target, evidence, mentions, steps } = body;
  return {
    ...{ id, outcome, reason, series, commitment, measure, unit, document },
    ...{ name: { ...name }, place: presentPlace(place) },
    target: { ...target, citations: target.citations.map(citation) },
    evidence: evidence.filter(isTold).map((point) => presentPoint(point, commitments)),
    last: lastOf(evidence),
    observed: evidence.flatMap(evidenceOf),
    mentions: mentions.map(citation),
    steps: steps.map(step),
    said: said((language) => withLists(sayReconciliation(body, language))),
    decision: decision === null ? null : { ...decision },
  };
}

/** The deciding number, whoever told it. */
export function lastOf([deciding]: readonly SeriesPoint[]): Reconciliation["last"] {
  if (deciding === undefined) return null;
  const { value, valueMax, unit, op, measure, period } = deciding;
  return { value, valueMax, unit, op, measure, period };
}

const withLists = <T extends { readonly steps: readonly string[] }>(words: T) => ({
  ...words,
  steps: [...words.steps],
});

/** What a report claims, told in both languages. */
export function presentClaim(claim: CoreClaim): Claim {
  const { citation: at, exceptions, named, ...rest } = claim;
  return {
    ...{ ...rest, named: [...named], citation: citation(at), exceptions: exceptions.map(citation) },
    said: said((language) => sayClaim(claim, language)),
  };
}

/** A series in a list. */
export function presentSummary(series: SeriesHeld): z.infer<typeof SeriesSummary> {
  const { documents, ...rest } = series;
  return { ...rest, documents: [...documents] };
}

/** A series with everything told and observed of it. */
export function presentSeriesDetail(
  series: SeriesWhole,
  commitments: CommitmentsByFigure,
  observed: readonly ObservedPoint[],
  definition: Concept | undefined,
): z.infer<typeof SeriesDetail> {
  const { id, concept, name, place, measure, breakdown, unit, points } = series;
  return {
    ...{ id, concept, name, place, measure, breakdown, unit },
    ...{ direction: definition?.direction ?? "none", course: definition?.course ?? null },
    points: points.map((point) => presentPoint(point, commitments)),
    observed: [...observed],
  };
}

/** What is told of a concept. */
export function presentToldConcept(told: ToldConceptHeld): ToldConcept {
  return { ...told, places: [...told.places] };
}

/** A document by its names. */
export const presentDocument = (document: ComparedDocument): DocumentNamed => ({ ...document });

/** Documents a finding speaks of. */
export const documentsOfFinding = ({ body }: FindingHeld): readonly string[] =>
  spokenOf([...body.points, ...body.citations], body.steps);

/** Documents of points, of citations and of the numbers of a calculation. */
function spokenOf(told: readonly { readonly document: string }[], steps: readonly Step[]): readonly string[] {
  const terms = steps.flatMap(({ terms: all }) => all.flatMap(({ citation: at }) => at ?? []));
  return [...told, ...terms].map(({ document }) => document).filter((document) => document !== "");
}

/** Documents a target and what became of it speak of. */
export const documentsOfTarget = ({ body }: ReconciliationHeld): readonly string[] => [
  body.document,
  ...spokenOf([...body.evidence, ...body.mentions, ...body.target.citations], body.steps),
];
