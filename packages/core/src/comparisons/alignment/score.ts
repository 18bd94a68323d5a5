import type { AlignedItem, AlignmentScore } from "./alignment.ts";
import { areOtherParts, type Meaning, namesAlike, type Weigh, wordsAlike } from "./meaning.ts";

/** How many commitments of the two documents tell a series, a name in quotation marks, or stand under a concept. */
export type Holders = (name: string) => number;

/** How much shared names count beside what the words say. */
const NAMES = 0.25;
/** How far a rare name both tell leads from what the words say to the whole. */
const NAMED = 0.5;
/** A name more commitments tell says less. */
const COMMON_NAME = 4;
/** A name leads only where the words say something too: in full from here on. */
const BESIDE_NAME = 0.2;
/** Another verb for the same object says a little less. */
const OTHER_DEED = 0.95;
/** An indicator is seldom what a task is. */
const OTHER_KIND = 0.85;
/** Two indicators of two known concepts are two, whatever their names share. */
const OTHER_CONCEPT = 0.5;
/** The second phase is not the first. */
const OTHER_PART = 0.5;
/** How far one shared series leads from what the words alone say to the whole. */
const SERIES = 0.75;
/** A shared concept without a shared series says less. */
const CONCEPT = 0.8;
/** What a shared series counts at the top, where the words say all already. */
const TOLD_BY_SERIES = 0.04;
/** Only the same wording is a whole match. */
const ALMOST = 0.99;
/** Words that share little by weight may do so by chance: a half at this weight. */
const CHANCE = 2;

/** How alike two commitments are, with the parts it stands on. */
export function scoreOf(a: Meaning, b: Meaning, weigh: Weigh, holders: Holders): AlignmentScore {
  const { alike, shared } = wordsAlike(a, b, weigh);
  const names = namesAlike(a, b);
  const deed = a.verb === b.verb || a.verb === "" || b.verb === "";
  const series = seriesAlike(a.item, b.item, holders);
  if (a.wording === b.wording) return { total: 1, series, words: alike, names, deed };
  const sure = alike * (shared / (shared + CHANCE));
  const rare = Math.min(1, COMMON_NAME / Math.max(1, ...[...a.names, ...b.names].map(holders)));
  const leads = rare * Math.min(1, alike / BESIDE_NAME);
  const meant = names === null ? sure : sure + leads * (NAMES * (names - sure) + NAMED * (1 - sure) * names ** 2);
  const told = Math.min(1, meant) * discount(a, b, deed, series);
  const whole = told + (1 - told) * SERIES * (series ?? 0);
  const total = (ALMOST - TOLD_BY_SERIES) * whole + TOLD_BY_SERIES * (series ?? 0);
  return { total, series, words: alike, names, deed };
}

/** What tells two apart although their words are alike. */
function discount(a: Meaning, b: Meaning, deed: boolean, series: number | null): number {
  const areIndicators = a.item.kind === "indicator" && b.item.kind === "indicator";
  return (
    (deed ? 1 : OTHER_DEED) *
    (isOneKind(a.item, b.item) ? 1 : OTHER_KIND) *
    (areIndicators && series === 0 ? OTHER_CONCEPT : 1) *
    (areOtherParts(a, b) ? OTHER_PART : 1)
  );
}

/** A project and the task of building it are told alike. */
const isOneKind = (a: AlignedItem, b: AlignedItem): boolean => (a.kind === "indicator") === (b.kind === "indicator");

/** Shared series over all their series, each the less the more commitments tell it; shared concepts where no series is. */
function seriesAlike(a: AlignedItem, b: AlignedItem, holders: Holders): number | null {
  const [ofA, ofB] = [identities(a), identities(b)];
  const shared = [...ofA].filter((one) => ofB.has(one));
  const concepts = a.concepts.filter((one) => b.concepts.includes(one));
  if (shared.length === 0 && concepts.length === 0) {
    return ofA.size + a.concepts.length > 0 && ofB.size + b.concepts.length > 0 ? 0 : null;
  }
  const heads = a.goals[0]?.identity === b.goals[0]?.identity && shared.length > 0;
  const dice = heads ? 1 : (2 * shared.length) / (ofA.size + ofB.size);
  const bySeries = Math.max(0, ...shared.map((one) => dice * rarity(holders(one))));
  return Math.max(bySeries, ...concepts.map((one) => CONCEPT * rarity(holders(one))), 0);
}

const identities = ({ goals }: AlignedItem): ReadonlySet<string> => new Set(goals.map(({ identity }) => identity));

/** Told by two commitments in each document a series still says all; by more, less and less. */
const rarity = (holding: number): number => Math.min(1, 2 / Math.sqrt(Math.max(1, holding)));
