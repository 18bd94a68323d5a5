import {
  type Account,
  type Concept,
  firstYear,
  grouped,
  intervalOf,
  lastYear,
  type Series,
} from "../../indicators/index.ts";
import type { Citation } from "../citation.ts";
import { type NamingSentence, namedIn, SHORTEST_NAME } from "./naming-sentences.ts";
import type { Reconciliation } from "./outcome.ts";

/** How many sentences a target is shown with; those of the first documents. */
const MOST_MENTIONS = 50;

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
  const mentioned = mentionedSubjects(reconciled.filter(isOpen), series, own, registry);
  return reconciled.map((one) => {
    const sentences = isOpen(one) ? (mentioned.get(subjectOf(one)) ?? []) : [];
    const later = sentences.filter(
      ([{ account }]) => account.document !== one.document && speaksWithin(account, one.target.period),
    );
    if (later.length === 0) return one;
    const outcome = decides(one, later) ? "reported-without-number" : one.outcome;
    return { ...one, mentions: later.flat().slice(0, MOST_MENTIONS).map(citationOf), outcome };
  });
}

const isOpen = ({ outcome }: Reconciliation): boolean => outcome === "not-due" || outcome === "not-reported";

/** What a target is about: a series, or what its title says. */
const subjectOf = ({ series, name }: Reconciliation): string => series ?? `~${name.zh}`;

const citationOf = ({ account, told: { start, end, quote } }: NamingSentence): Citation => ({
  ...{ document: account.document, start, end, quote },
});

/** The sentences about one thing, by document. */
type Sentences = readonly (readonly [NamingSentence, ...NamingSentence[]])[];

/** For all that targets are about the sentences that name it and tell no number of it. */
function mentionedSubjects(
  open: readonly Reconciliation[],
  series: readonly Series[],
  own: readonly Account[],
  registry: readonly Concept[],
): ReadonlyMap<string, Sentences> {
  const byKey = new Map(series.map((one) => [one.key, one]));
  const concepts = new Map(registry.map((concept) => [concept.id, concept]));
  const subjects = new Map(open.map((one) => [subjectOf(one), one]));
  const asked = [...subjects].map(([subject, { series: key, name }]) => {
    const told = key === null ? undefined : byKey.get(key);
    return { subject, told, names: told === undefined ? [name.zh] : namesOf(told, concepts) };
  });
  const sentencesWith = namedIn(own, new Set(asked.flatMap(({ names }) => names)));
  return new Map(
    asked.map(({ subject, told, names }) => [subject, byDocument(withoutNumber(sentencesWith(names), told))] as const),
  );
}

const byDocument = (sentences: readonly NamingSentence[]): Sentences =>
  [...grouped(sentences, ({ account }) => account.document).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );

/** Sentences in which no number of the series stands. */
function withoutNumber(sentences: readonly NamingSentence[], series: Series | undefined): readonly NamingSentence[] {
  const numbered = grouped(sentences.length === 0 ? [] : (series?.points ?? []), (point) => point.document);
  return sentences.filter(
    ({ account, told }) =>
      !numbered.get(account.document)?.some((point) => point.start < told.end && point.end > told.start),
  );
}

/** Names of what a series measures, longest first; short common words are left out. */
function namesOf(series: Series, concepts: ReadonlyMap<string, Concept>): readonly string[] {
  const { concept, name, points } = series;
  const registered = concept.kind === "registered" ? concepts.get(concept.id) : undefined;
  const aliases = registered === undefined ? [] : [registered.name.zh, ...registered.aliases];
  const names = new Set([name.zh, ...aliases, ...points.map(({ subject }) => subject)]);
  return [...names].filter((one) => one.length >= SHORTEST_NAME).sort((a, b) => b.length - a.length);
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
function decides({ target, measure }: Reconciliation, mentions: Sentences): boolean {
  const wanted = intervalOf(target.period ?? "");
  if (wanted === null || (measure === "growth" && lastYear(wanted) !== firstYear(wanted))) return false;
  return mentions.some(([{ account }]) => {
    const review = intervalOf(account.description.review.value ?? "");
    return review !== null && lastYear(review) === lastYear(wanted);
  });
}
