import { type Account, type Concept, firstYear, intervalOf, lastYear, type Series } from "../../indicators/index.ts";
import type { Citation } from "../citation.ts";
import type { Reconciliation } from "./outcome.ts";
import { nameOf, type PlacesHeld } from "./upper-place.ts";

/** A name shorter than this says too little to be looked for in sentences. */
const SHORTEST_NAME = 4;

/** Adds to targets that no number decides the sentences of later reports that speak of them in words. */
export function withMentions(
  reconciled: readonly Reconciliation[],
  series: readonly Series[],
  accounts: readonly Account[],
  registry: readonly Concept[],
  places: PlacesHeld,
): readonly Reconciliation[] {
  const byKey = new Map(series.map((one) => [one.key, one]));
  const concepts = new Map(registry.map((concept) => [concept.id, concept]));
  return reconciled.map((one) => {
    if (one.outcome !== "not-due" && one.outcome !== "not-reported") return one;
    const told = one.series === null ? undefined : byKey.get(one.series);
    const names = told === undefined ? [one.name.zh] : namesOf(told, concepts);
    const here = accounts.filter(({ document }) => places.of(document) === nameOf(one.place));
    const mentions = here.flatMap((account) => mentionsIn(account, one, names, told));
    if (mentions.length === 0) return one;
    return { ...one, mentions, outcome: decides(one, mentions, accounts) ? "reported-without-number" : one.outcome };
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

function mentionsIn(
  account: Account,
  { document, target }: Reconciliation,
  names: readonly string[],
  series: Series | undefined,
): readonly Citation[] {
  if (account.document === document) return [];
  if (!speaksWithin(account, target.period)) return [];
  const numbered = (series?.points ?? []).filter((point) => point.document === account.document);
  return account.reported
    .filter(({ quote }) => names.some((name) => quote.includes(name)))
    .filter(({ start, end }) => !numbered.some((point) => point.start < end && point.end > start))
    .map((told) => ({ document: account.document, ...told }));
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
function decides(
  { target, measure }: Reconciliation,
  mentions: readonly Citation[],
  accounts: readonly Account[],
): boolean {
  const wanted = intervalOf(target.period ?? "");
  if (wanted === null || (measure === "growth" && lastYear(wanted) !== firstYear(wanted))) return false;
  return mentions.some(({ document }) => {
    const account = accounts.find((one) => one.document === document);
    const review = intervalOf(account?.description.review.value ?? "");
    return review !== null && lastYear(review) === lastYear(wanted);
  });
}
