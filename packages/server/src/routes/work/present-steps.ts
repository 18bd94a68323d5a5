import {
  inReadingOrder,
  isToldBy,
  mayAnywhere,
  mayTellStep,
  standOfStep,
  unitsById,
  type WorkStep,
  waitsToBeAccepted,
} from "@lantu/core/ledger";
import type { Breakdown } from "../../contract/index.ts";
import type { BreakdownSight } from "./present-breakdown.ts";
import { calledNow } from "./present-units.ts";

/**
 * Steps in reading order, with where they stand on the day that is looked at and what whoever asks may do about them.
 * @param accepts whether whoever asks may break the commitment down
 */
export function presentSteps(sight: BreakdownSight, accepts: boolean): Breakdown["steps"] {
  const { held, commitment, book, who, at } = sight;
  const versions = new Map(held.steps.map(({ value, version }) => [value.id, version]));
  const steps = held.steps.map(({ value }) => value);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const about = {
    lead: held.assignment?.lead ?? null,
    document: commitment.document.id,
    units: unitsById({ unit: book.units }),
  };
  // What was not accepted is for those who work on it, as a report is that was not signed.
  const seesTold = mayAnywhere(who, "read-work");
  return inReadingOrder(steps).map(({ commitment: _, after, unit, told, ...step }) => ({
    ...step,
    ...{ version: versions.get(step.id) ?? 0, after: [...after], unit: unit === null ? null : calledNow(unit, book) },
    ...standOfStep(byId.get(step.id) as WorkStep, byId, at.day),
    told: told == null || !seesTold ? null : { on: told.on, proof: told.proof, returned: told.returned },
    may: {
      tell: at.moment === null && mayTellStep(who, { unit, done: step.done }, about),
      accept: accepts && waitsToBeAccepted({ told, done: step.done }) && !isToldBy({ told }, who),
    },
  }));
}
