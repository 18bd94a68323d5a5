import { isPlain } from "./bare.ts";
import { ownDeed } from "./concept-index.ts";
import { grouped } from "./grouped.ts";
import type { Told } from "./told.ts";

/** A part of a group that is a series: what is done in it, and whether it holds only additions. */
export interface SeriesPart {
  readonly deed: string | null;
  readonly added: boolean;
  readonly members: readonly Told[];
}

/** Cuts a group of one concept, place, measure and unit into its series. */
export function seriesParts(members: readonly Told[]): readonly SeriesPart[] {
  return byDeed(members).flatMap(([deed, part]) => byAddition(deed === "" ? null : deed, part));
}

type Parts = readonly (readonly [deed: string, members: readonly Told[]])[];

/** Deeds whose numbers are not those of what is made or there, where the concept itself is not of them: homes begun are no homes built. */
const OTHER_DEEDS = new Set(["start", "remove", "hand", "renew", "overhaul"]);

/**
 * Parts of a group by what is done: made, renewed and removed things are not one series. A figure without deed goes with the
 * only one there is, or with what is made; being built is being made, but for plain things (道路), of which one without deed
 * stays by itself. A registered concept says
 * itself what is done; only other deeds are apart from it.
 */
function byDeed(members: readonly Told[]): Parts {
  const [first] = members;
  if (first === undefined || first.measure !== "amount" || first.change) return [["", members]];
  if (first.concept !== null) {
    const own = ownDeed(first.concept);
    return deedParts(members, "", (deed) => (OTHER_DEEDS.has(deed) && deed !== own ? deed : ""));
  }
  const plain = isPlain(first.key.core);
  const done = (deed: string): string => (deed === "build" && !plain ? "make" : deed);
  const deeds = [...new Set(members.flatMap(({ deed }) => (deed === null ? [] : done(deed))))];
  const only = deeds.length === 1 ? deeds[0] : undefined;
  return deedParts(members, plain ? "" : (only ?? "make"), done);
}

function deedParts(members: readonly Told[], home: string, partOf: (deed: string) => string): Parts {
  const parts = grouped(members, ({ deed }) => (deed === null ? home : partOf(deed)));
  return [...parts].map(([deed, part]) => [deed === "make" && home !== "" ? "" : deed, part]);
}

/** Takes additions out of what is also told as a whole: 新增 9 家 is no point of a line of totals. */
function byAddition(deed: string | null, members: readonly Told[]): readonly SeriesPart[] {
  if (!isStock(members)) return [{ deed, added: false, members }];
  const parts = grouped(members, (one) => String(isAdded(one)));
  return [...parts].map(([added, part]) => ({ deed, added: added === "true", members: part }));
}

/** Whether a group counts what is there: by its concept's definition, else because a member says so. */
function isStock(members: readonly Told[]): boolean {
  const [first] = members;
  if (first === undefined || first.measure !== "amount" || first.change) return false;
  return first.concept === null ? members.some(({ total }) => total) : first.concept.course === "stock";
}

const COUNTED = new Set(["count", "sets", "households", "square-metre", "metre"]);

const isAdded = ({ told, total, work, group }: Told): boolean =>
  !total && (told.figure.measure === "delta" || (work && COUNTED.has(group)));
