import type { Account } from "../../indicators/index.ts";
import { ownPlace, type PlaceIndex } from "../../indicators/index.ts";
import { carriesOver } from "../carries-over.ts";
import type { AlignedGoal, AlignedItem } from "./alignment.ts";
import { EVERY_LOWER_PLACE, WHOLE_PLACE } from "./lexicon/deed-kinds.ts";

/** How likely each sign makes it that an upper plan's commitment is meant for the lower place; a rule of this project. */
const CONCERN = {
  named: 1, // its sentence names the lower place
  everyPlace: 0.8, // … or all places of its kind
  perUnit: 0.7, // an indicator that asks the same of every part of the place
  open: 0.4, // nothing tells
  whole: 0.2, // a sum over the whole upper place
  another: 0.1, // its sentence names other places below and not this one
} as const;

/** What a binding indicator adds, up to 1. */
const BINDING = 0.1;

/** A number's own words reach back to the mark before it. */
const WORDS_BEFORE = 16;

/** Marks the commitments of an upper plan with how likely the lower place is meant, and which of their numbers are its own. */
export function withConcern(
  items: readonly AlignedItem[],
  upper: Account,
  lower: Account,
  places: PlaceIndex,
): readonly AlignedItem[] {
  const names = ownPlace(lower, places).names;
  const others = otherPlaces(upper, lower, places);
  return items.map((item) => ({
    ...item,
    concern: concernOf(item, names, others),
    goals: item.goals.map((goal) => owedBy(goal, names)),
  }));
}

/** Names of the other places directly below the upper one, as far as the standard knows them. */
function otherPlaces(upper: Account, lower: Account, places: PlaceIndex): readonly string[] {
  const [above, own] = [ownPlace(upper, places).ref, ownPlace(lower, places).ref];
  const place = above.kind === "coded" ? places.byCode(above.code) : null;
  const below = place === null ? [] : places.within(place);
  return below.map(({ name }) => name).filter((name) => own.kind === "unknown" || name !== own.name);
}

/** A place of a kind that lies below a city, in words: 云汀区, 梅汊县. */
const SOME_PLACE = /[\p{Script=Han}]{2}(?:区|县)(?=[、，。；\d和与及等])/u;

function concernOf(
  { citation, kind, nature, goals }: AlignedItem,
  names: readonly string[],
  others: readonly string[],
) {
  const { quote } = citation;
  if (names.some((name) => quote.includes(name))) return CONCERN.named;
  if (EVERY_LOWER_PLACE.test(quote)) return CONCERN.everyPlace;
  if (others.some((name) => quote.includes(name)) || SOME_PLACE.test(quote)) return CONCERN.another;
  const [goal] = goals;
  const isWhole = goal !== undefined && !carriesOver(goal.point);
  if (isWhole || WHOLE_PLACE.test(quote)) return CONCERN.whole;
  const base = kind === "indicator" && goal !== undefined ? CONCERN.perUnit : CONCERN.open;
  return nature === "binding" ? base + BINDING : base;
}

/** 其中青渡区1.2万套: a part told of the lower place is that place's whole. */
function owedBy(goal: AlignedGoal, names: readonly string[]): AlignedGoal {
  if (goal.part === null || !names.includes(goal.part)) return { ...goal, isOfLower: isNamedFor(goal, names) };
  return { ...goal, identity: goal.identity.replace(`|${goal.part}|`, "||"), part: null, isOfLower: true };
}

/** The words right before a number name the lower place, and no other number lies between. */
function isNamedFor({ point }: AlignedGoal, names: readonly string[]): boolean {
  const { sentence, start } = point;
  const at = Math.max(0, start - sentence.start);
  const before = sentence.quote.slice(Math.max(0, at - WORDS_BEFORE), at).replace(/^.*[，、；。]/u, "");
  return names.some((name) => before.includes(name));
}
