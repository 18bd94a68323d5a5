import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type AssignableFact, isAssignable } from "./decide-assignment.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { may } from "./permission.ts";
import type { ShareOut } from "./share-out.ts";
import { isStanding } from "./unit.ts";
import type { YearPath } from "./year-path.ts";

/** What a decision about breaking down sees: units, the assignment, and the items in question. */
export interface DecidingBreakdown
  extends Pick<DecidingItems, "unit" | "assignment" | "path" | "share" | "step" | "programme" | "who"> {
  readonly commitments: ReadonlyMap<string, AssignableFact>;
}

/** Why whoever asks may not break a commitment down; null where nothing is against it. */
export function breakDownRefusal(held: Omit<DecidingBreakdown, "path" | "share" | "step" | "programme">, id: string) {
  const commitment = held.commitments.get(id);
  if (commitment === undefined || !isAssignable(commitment)) return refuse("not-found", { what: "commitment", id });
  const unit = held.assignment.get(id)?.value.lead ?? null;
  const { document } = commitment;
  return may(held.who, "break-down", { unit, document }, unitsById(held)) ? null : refuse("not-allowed", { id });
}

/** Breaks a target down into years; null takes the path away. Refused where its years are not in order. */
export function decidePath(
  held: DecidingBreakdown,
  commitment: string,
  path: YearPath | null,
  reason: string | null,
): Outcome {
  const refusal = breakDownRefusal(held, commitment) ?? (path === null ? null : pathFault(path));
  if (refusal !== null) return refusal;
  const act = path === null ? "path-removed" : "path-set";
  return changeItems(held, { noun: "path", act, wanted: new Map([[commitment, path]]), reason, subject: commitment });
}

function pathFault({ commitment: id, years, base }: YearPath): Refusal | null {
  const inOrder = years.length > 0 && years.every(({ year }, at) => year === (years[0]?.year ?? 0) + at);
  if (!inOrder) return refuse("path-years", { id });
  return base !== null && base.year >= (years[0]?.year ?? 0) ? refuse("invalid-request", { field: "base", id }) : null;
}

/** Shares a target, or one year of it, out among units; null takes the share-out away. */
export function decideShares(
  held: DecidingBreakdown,
  { id, commitment }: Pick<ShareOut, "id" | "commitment">,
  shares: ShareOut | null,
  reason: string | null,
): Outcome {
  const refusal = breakDownRefusal(held, commitment) ?? (shares === null ? null : sharesFault(held, shares));
  if (refusal !== null) return refusal;
  const act = shares === null ? "shares-removed" : "shares-set";
  return changeItems(held, { noun: "share", act, wanted: new Map([[id, shares]]), reason, subject: commitment });
}

/** A unit that has ended keeps a part it had; no new one is given to it. */
function sharesFault(held: DecidingBreakdown, { id, parts }: ShareOut): Refusal | null {
  const before = new Set(held.share.get(id)?.value.parts.map(({ unit }) => unit));
  for (const [at, { unit, weight }] of parts.entries()) {
    const found = held.unit.get(unit)?.value;
    if (found === undefined || (!isStanding(found) && !before.has(unit))) {
      return refuse("unit-unknown", { unit: found?.name ?? unit, id });
    }
    if (parts.findIndex((part) => part.unit === unit) !== at) return refuse("unit-twice", { unit: found.name, id });
    if (weight !== null && weight < 0) return refuse("invalid-request", { field: "parts", id });
  }
  return parts.length === 0 ? refuse("invalid-request", { field: "parts", id }) : null;
}

/** Says how many tasks a programme states; null takes the number away. */
export function decideProgramme(
  held: DecidingBreakdown,
  commitment: string,
  stated: number | null,
  reason: string | null,
): Outcome {
  const refusal = breakDownRefusal(held, commitment);
  if (refusal !== null) return refusal;
  if (stated !== null && !(Number.isInteger(stated) && stated > 0)) {
    return refuse("invalid-request", { field: "stated", id: commitment });
  }
  const programme = stated === null ? null : { commitment, stated };
  const wanted = new Map([[commitment, programme]]);
  return changeItems(held, { noun: "programme", act: "counted", wanted, reason, subject: commitment });
}
