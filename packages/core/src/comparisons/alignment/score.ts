import type { AlignedItem, AlignmentScore } from "./alignment.ts";
import { type Meaning, namesAlike, type Weigh, wordsAlike } from "./meaning.ts";

/** How many commitments of the two documents tell a series or stand under a name of a concept. */
export type Holders = (name: string) => number;

/** What shared names add to, or missing ones take from, what the words say. */
const NAMES = 0.2;
/** Another verb for the same object says a little less. */
const OTHER_DEED = 0.95;
/** An indicator is seldom what a task is. */
const OTHER_KIND = 0.85;
/** How far one shared series leads from what the words alone say to the whole. */
const SERIES = 0.75;
/** A shared concept without a shared series says less. */
const CONCEPT = 0.8;
/** Only the same wording is a whole match. */
const ALMOST = 0.99;

/** How alike two commitments are, with the parts it stands on. */
export function scoreOf(a: Meaning, b: Meaning, weigh: Weigh, holders: Holders): AlignmentScore {
  const [words, names] = [wordsAlike(a, b, weigh), namesAlike(a, b)];
  const deed = a.verb === b.verb;
  const series = seriesAlike(a.item, b.item, holders);
  if (a.wording === b.wording) return { total: 1, series, words, names, deed };
  const meant = names === null ? words : (1 - NAMES) * words + NAMES * names;
  const told = meant * (deed ? 1 : OTHER_DEED) * (isOneKind(a.item, b.item) ? 1 : OTHER_KIND);
  const total = Math.min(ALMOST, told + (1 - told) * SERIES * (series ?? 0));
  return { total, series, words, names, deed };
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
