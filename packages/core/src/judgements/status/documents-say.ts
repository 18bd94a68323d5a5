import type { Claim, Reconciliation } from "../../comparisons/index.ts";
import { type Concept, intervalOf, lastYear } from "../../indicators/index.ts";
import type { DocumentSays } from "./judgement.ts";
import { CLAIMS_REACHED, DENIES_REACHED, EXPECTS } from "./lexicon/reached-words.ts";

/** A target as documents speak of it. */
export interface SpokenOf {
  readonly reconciliation: Reconciliation;
  /** Its definition, whose other names documents use; null where it is not registered. */
  readonly concept: Concept | null;
}

/** Of each document the years it looks back on; null where it does not say. */
export type Reviews = ReadonlyMap<string, string | null>;

/**
 * What documents say in words of a target: reports that count the targets reached and name them, and sentences that speak of
 * it without a number and say that it was, will be, or was not reached.
 * @param claims what reports say themselves of how many targets were reached, as known on the day
 */
export function documentsSayOf(
  { reconciliation, concept }: SpokenOf,
  claims: readonly Claim[],
  reviews: Reviews,
): readonly DocumentSays[] {
  const names = namesOf(reconciliation, concept);
  const counted = claims
    .filter(({ period }) => isWithin(period, reconciliation))
    .flatMap((claim) => inClaim(claim, names));
  const spoken = reconciliation.mentions.flatMap((told): readonly Said[] => {
    if (counted.some((one) => one.document === told.document && one.start === told.start)) return [];
    const reached = wordOf(told.quote, names);
    const period = reviews.get(told.document) ?? null;
    return reached === null ? [] : [{ ...told, period, reached, expected: EXPECTS.test(told.quote) }];
  });
  return [...counted, ...spoken].map((told) => ({ target: reconciliation.id, ...told })).sort(byPlace);
}

type Said = Omit<DocumentSays, "target">;

const byPlace = (a: DocumentSays, b: DocumentSays): number =>
  a.document === b.document ? a.start - b.start : a.document < b.document ? -1 : 1;

/** Names it goes by, in one spelling. */
function namesOf({ name, target }: Reconciliation, concept: Concept | null): readonly string[] {
  const all = [name.zh, target.text ?? "", concept?.name.zh ?? "", ...(concept?.aliases ?? [])];
  return [...new Set(all.map(plain).filter((one) => one.length >= 2))];
}

const plain = (name: string): string => name.replace(/[\s“”"()（）]/g, "");

/** Whether the years a report looks back on lie on the way of a target or end with it. */
function isWithin(period: string | null, { target }: Reconciliation): boolean {
  const [told, wanted] = [intervalOf(period ?? ""), intervalOf(target.period ?? "")];
  return (
    told !== null && wanted !== null && lastYear(told) <= lastYear(wanted) && lastYear(told) > lastYear(wanted) - 5
  );
}

function inClaim(claim: Claim, names: readonly string[]): readonly Said[] {
  const { citation, period, expected, exceptions } = claim;
  if (claim.named.some((named) => names.includes(plain(named))))
    return [{ ...citation, period, reached: true, expected }];
  return exceptions
    .filter(({ quote }) => names.some((name) => name.length >= 4 && plain(quote).includes(name)))
    .map((exception) => ({ ...exception, period, reached: false, expected }));
}

/** What parts one thing said from the next. */
const CLAUSE = /[，,。；;：:！？]/;

/**
 * Whether a sentence tells of something by one of its names that it was reached or not; null where it tells neither. Only the
 * clause that names it counts: a sentence that calls all main tasks done and then lists numbers says nothing of each.
 */
function wordOf(quote: string, names: readonly string[]): boolean | null {
  const own = quote.split(CLAUSE).filter((clause) => names.some((name) => plain(clause).includes(name)));
  if (own.some((clause) => DENIES_REACHED.test(clause))) return false;
  return own.some((clause) => CLAIMS_REACHED.test(clause)) ? true : null;
}
