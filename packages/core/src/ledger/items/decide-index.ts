import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { CompositeIndex, IndexMember } from "./composite-index.ts";
import { type DecidingUnits, unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { may } from "./permission.ts";

/** What a decision about indices sees. */
export interface DecidingIndex extends DecidingUnits, Pick<DecidingItems, "index"> {}

/** Declares an index, or another version of it; none of the versions before is lost (G48). */
export function declareIndex(held: DecidingIndex, index: CompositeIndex, reason: string | null): Outcome {
  const refusal = mayRefusal(held, index.id) ?? indexFault(index);
  if (refusal !== null) return refusal;
  const wanted = new Map([[index.id, index]]);
  return changeItems(held, { noun: "index", act: "index-declared", wanted, reason, subject: index.id });
}

/** Takes a declaration away; a shipped index of the same id is again as shipped. */
export function removeIndex(held: DecidingIndex, id: string, reason: string | null): Outcome {
  if (!held.index.has(id)) return refuse("not-found", { what: "index", id });
  const refusal = mayRefusal(held, id);
  if (refusal !== null) return refusal;
  return changeItems(held, { noun: "index", act: "index-removed", wanted: new Map([[id, null]]), reason, subject: id });
}

/** Weights are of the whole: a grant for one unit or plan is none for them. */
const mayRefusal = (held: DecidingIndex, id: string): Refusal | null =>
  may(held.who, "define-index", {}, unitsById(held)) ? null : refuse("not-allowed", { id });

/** What is wrong with a declaration; null where nothing is. The field is the path in what was sent. */
export function indexFault({ over, groups }: CompositeIndex): Refusal | null {
  const doubled = doubleOf(groups.map(({ id }) => id));
  if (doubled !== -1) return wrong(`groups.${doubled}.id`);
  const members = groups.flatMap((group, at) =>
    group.members.map((member, nth) => ({ member, path: `groups.${at}.members.${nth}` })),
  );
  const twice = doubleOf(members.map(({ member }) => member.id));
  if (twice !== -1) return wrong(`${members[twice]?.path}.id`);
  for (const { member, path } of members) {
    const field = memberFault(member, over);
    if (field !== null) return wrong(`${path}.${field}`);
  }
  return null;
}

/** The field of an indicator that cannot be: a series of a plan, a range upside down. */
function memberFault({ source, normalisation, direction }: IndexMember, over: CompositeIndex["over"]): string | null {
  if (source.kind === "series" && over !== "place") return "source";
  if (source.kind === "commitments" && normalisation.kind === "target") return "normalisation";
  if (source.kind === "commitments" && direction === "less") return "direction";
  if (normalisation.kind !== "range") return null;
  const upwards = normalisation.best > normalisation.worst;
  if (normalisation.best === normalisation.worst) return "normalisation.best";
  return upwards === (direction === "more") ? null : "direction";
}

/** The place of the first that stands before already; -1 where none does. */
const doubleOf = (ids: readonly string[]): number => ids.findIndex((id, at) => ids.indexOf(id) < at);

const wrong = (field: string): Refusal => refuse("invalid-request", { field });
