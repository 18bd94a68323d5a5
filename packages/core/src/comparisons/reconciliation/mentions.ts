import {
  type Account,
  type Concept,
  firstYear,
  grouped,
  intervalOf,
  lastYear,
  type Series,
} from "../../indicators/index.ts";
import { type NamingSentence, namedIn, SHORTEST_NAME } from "./naming-sentences.ts";
import type { Reconciliation } from "./outcome.ts";

/**
 * Adds to targets that no number decides the sentences of later reports that speak of them in words.
 * @param series the series of one place
 * @param own accounts of the documents about that place, sorted by document
 */
export function withMentions(
  reconciled: readonly Reconciliation[],
  series: readonly Series[],
  own: readonly Account[],
  registry: readonly Concept[],
): readonly Reconciliation[] {
  const byKey = new Map(series.map((one) => [one.key, one]));
  const concepts = new Map(registry.map((concept) => [concept.id, concept]));
  const asked = reconciled.map((one) => {
    const isOpen = one.outcome === "not-due" || one.outcome === "not-reported";
    const told = one.series === null ? undefined : byKey.get(one.series);
    return { one, told, names: !isOpen ? [] : told === undefined ? [one.name.zh] : namesOf(told, concepts) };
  });
  const sentencesWith = namedIn(own, new Set(asked.flatMap(({ names }) => names)));
  return asked.map(({ one, told, names }) => {
    const mentions = mentionsOf(one, sentencesWith(names), told);
    if (mentions.length === 0) return one;
    const citations = mentions.map(({ account, told: { start, end, quote } }) => ({
      ...{ document: account.document, start, end, quote },
    }));
    return { ...one, mentions: citations, outcome: decides(one, mentions) ? "reported-without-number" : one.outcome };
  });
}

/** Names of what a series measures, longest first; short common words are left out. */
function namesOf(series: Series, concepts: ReadonlyMap<string, Concept>): readonly string[] {
  const { concept, name, points } = series;
  const registered = concept.kind === "registered" ? concepts.get(concept.id) : undefined;
  const aliases = registered === undefined ? [] : [registered.name.zh, ...registered.aliases];
  const names = new Set([name.zh, ...aliases, ...points.map(({ subject }) => subject)]);
  return [...names].filter((one) => one.length >= SHORTEST_NAME).sort((a, b) => b.length - a.length);
}

function mentionsOf(
  { document, target }: Reconciliation,
  sentences: readonly NamingSentence[],
  series: Series | undefined,
): readonly NamingSentence[] {
  if (sentences.length === 0) return [];
  const numbered = grouped(series?.points ?? [], (point) => point.document);
  return sentences.filter(({ account, told }) => {
    if (account.document === document || !speaksWithin(account, target.period)) return false;
    return !numbered.get(account.document)?.some((point) => point.start < told.end && point.end > told.start);
  });
}

/** A target for one year is on its way for the years of a plan before. */
const YEARS_ON_THE_WAY = 5;

/** Whether the years a document looks back on end within the time of a target, or on the way to it. */
function speaksWithin({ description }: Account, period: string | null): boolean {
  const review = intervalOf(description.review.value ?? "");
  const wanted = intervalOf(period ?? "");
  if (review === null || wanted === null) return false;
  const first = Math.min(firstYear(wanted), lastYear(wanted) - YEARS_ON_THE_WAY + 1);
  return lastYear(review) >= first && lastYear(review) <= lastYear(wanted);
}

/** A sentence about the very last year of a target speaks of what became of it; one about an earlier year only of its way. */
function decides({ target, measure }: Reconciliation, mentions: readonly NamingSentence[]): boolean {
  const wanted = intervalOf(target.period ?? "");
  if (wanted === null || (measure === "growth" && lastYear(wanted) !== firstYear(wanted))) return false;
  return mentions.some(({ account }) => {
    const review = intervalOf(account.description.review.value ?? "");
    return review !== null && lastYear(review) === lastYear(wanted);
  });
}
