import type { Account } from "./account.ts";
import { isBare } from "./bare.ts";
import { deedWordOf, tellsStep } from "./clause.ts";
import type { Concept } from "./concept.ts";
import { conceptIndex } from "./concept-index.ts";
import { type FullerNames, fullerNames } from "./fuller-names.ts";
import { grouped } from "./grouped.ts";
import { type PlaceIndex, STANDARD_PLACES } from "./place-index.ts";
import { ownPlace, placeKey } from "./place-of.ts";
import { CONCEPTS } from "./registry/index.ts";
import type { Series, Unresolved } from "./series.ts";
import { seriesOf } from "./series-of.ts";
import { keyReader, subjectKey } from "./subject-key.ts";
import { type Known, type Teller, type Told, toldOf, type Untold, untold } from "./told.ts";

/** What documents tell, put in order. */
export interface Gathered {
  /** Sorted by key. */
  readonly series: readonly Series[];
  /** In the order of documents' names and of places in the text. */
  readonly unresolved: readonly Unresolved[];
}

/**
 * Puts every figure of every account into its series, or names the reason why it is in none. The order of the accounts
 * does not matter; an account given twice counts once.
 */
export function gather(
  accounts: readonly Account[],
  registry: readonly Concept[] = CONCEPTS,
  places: PlaceIndex = STANDARD_PLACES,
): Gathered {
  const known: Known = { concepts: conceptIndex(registry), places };
  const tellerOf = tellers(places);
  const read = ordered(accounts).flatMap((account) => {
    const teller = tellerOf(account);
    return account.figures.map((told) => toldOf(teller, told, known));
  });
  const told = read.filter((one): one is Told => one.kind === "told");
  const named = withFullerNames(told, known);
  const unresolved = [...read, ...named].filter((one): one is Untold => one.kind === "untold");
  return {
    series: seriesOf(named.filter((one): one is Told => one.kind === "told")),
    unresolved: unresolved.map(({ kind: _, ...rest }) => rest),
  };
}

/** Accounts with their places; those of one place share a reader of subjects. */
export function tellers(places: PlaceIndex): (account: Account) => Teller {
  const readers = new Map<string, Teller["keyOf"]>();
  return (account) => {
    const own = ownPlace(account, places);
    const names = own.names.join("|");
    const keyOf = readers.get(names) ?? keyReader(own.names);
    readers.set(names, keyOf);
    return { account, own, keyOf };
  };
}

/** By name, each document once. */
function ordered(accounts: readonly Account[]): readonly Account[] {
  const byName = new Map(accounts.map((account) => [account.document, account]));
  return [...byName.values()].sort((a, b) => (a.document < b.document ? -1 : 1));
}

/** Gives figures that name only the end of what they measure the fuller name their sentence tells; what stays bare is in no series. */
function withFullerNames(told: readonly Told[], known: Known): readonly (Told | Untold)[] {
  const byPlace = grouped(told, ({ place, document }) => placeKey(place, document.document));
  return [...byPlace.values()].flatMap((here) => {
    const names = fullerNames([...known.concepts.names, ...here.map(({ key }) => key.told)], here);
    return here.map((one, index) => settled(withStep(one, here[index - 1]), here[index - 1], names, known));
  });
}

/** A figure with the name it is held by: its own, the fuller one its sentence tells, or the whole it is a part of. */
function settled(one: Told, before: Told | undefined, names: FullerNames, known: Known): Told | Untold {
  if (one.concept !== null) return one;
  const fuller = names.of(one);
  if (fuller !== null) return renamed(one, fuller, known);
  if (!isBare(one.key.core)) return one;
  return partOf(before, one) ?? withDeed(one) ?? untold(one.document, one.told, "no-subject");
}

/** 种植面积 20 万亩，增加 3 万亩: behind the whole, the second number is how much it changed. */
function withStep(one: Told, before: Told | undefined): Told {
  if (before === undefined || one.told.figure.measure !== "delta" || !tellsStep(one.clause)) return one;
  const isBehind = inOneSentence(before, one) && before.subject === one.subject && before.group === one.group;
  return isBehind && before.told.figure.measure === "level" ? { ...one, change: true } : one;
}

const inOneSentence = (a: Told, b: Told): boolean =>
  a.document === b.document && a.told.sentence.start === b.told.sentence.start;

const AMONG = /其中[^，,；;]*$/;

/** A bare head behind 其中 as a part of what the sentence counted just before (市场主体 134 万户，其中企业 49 万户), or null. */
function partOf(whole: Told | undefined, one: Told): Told | null {
  if (whole === undefined || !AMONG.test(one.clause.left)) return null;
  if (!inOneSentence(whole, one) || whole.measure !== "amount" || whole.group !== one.group || isBare(whole.key.core))
    return null;
  return { ...one, concept: whole.concept, key: whole.key, deed: whole.deed, breakdown: one.key.core, shortened: true };
}

function renamed(one: Told, name: string, { concepts }: Known): Told {
  const fuller = subjectKey(name, one.group, []);
  const key = { ...fuller, whole: one.key.whole, trend: one.key.trend, scope: one.key.scope };
  const named = concepts.named(name, key);
  const [concept = null, second] = named.length > 0 ? named : concepts.alike(key);
  return { ...one, key, concept: second === undefined ? concept : null, shortened: true };
}

/** Deeds that make a name of a bare head: 签约项目, 取消事项. What is made, begun or held does not. */
const NAMING_DEEDS = new Set(["plan", "remove", "renew", "overhaul", "hand"]);

/** A bare head named with the deed directly at it, or null. */
function withDeed(one: Told): Told | null {
  const word = deedWordOf(one.clause, one.subject);
  if (word === null || one.deed === null || !NAMING_DEEDS.has(one.deed)) return null;
  const name = word + one.key.told;
  return { ...one, key: { ...one.key, told: name, core: name } };
}
