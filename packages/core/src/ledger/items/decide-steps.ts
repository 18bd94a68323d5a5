import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { breakDownRefusal, type DecidingBreakdown } from "./decide-breakdown.ts";
import { isToldBy } from "./decide-step-told.ts";
import { changeItems } from "./item-change.ts";
import type { WorkStep } from "./step.ts";
import { stepFault, withParts } from "./step-order.ts";
import { isStanding } from "./unit.ts";

/** Fields of a step that can be changed; one left out stays. What its unit says of it is the unit's. */
export type StepChange = {
  readonly [K in keyof Omit<WorkStep, "id" | "commitment" | "told">]?: WorkStep[K] | undefined;
};

const stepsOf = (held: DecidingBreakdown, commitment: string): Map<string, WorkStep> =>
  new Map([...held.step].flatMap(([id, { value }]) => (value.commitment === commitment ? [[id, value]] : [])));

/** Adds a step to a commitment, after its siblings unless it says where. */
export function addStep(
  held: DecidingBreakdown,
  { id, commitment }: Pick<WorkStep, "id" | "commitment">,
  given: StepChange & Pick<WorkStep, "title">,
  reason: string | null,
): Outcome {
  const steps = stepsOf(held, commitment);
  const parent = given.parent ?? null;
  const last = Math.max(0, ...[...steps.values()].flatMap((one) => (one.parent === parent ? [one.order] : [])));
  const step: WorkStep = {
    ...{ id, commitment, parent, kind: "subtask", unit: null, starts: null, due: null, after: [], proof: null },
    ...{ done: null, order: last + 1 },
    ...defined(given),
  };
  return decideStep(held, steps, step, "step-added", reason);
}

/** Changes a step. */
export function changeStep(held: DecidingBreakdown, id: string, change: StepChange, reason: string | null): Outcome {
  const before = held.step.get(id)?.value;
  if (before === undefined) return refuse("not-found", { what: "step", id });
  const after: WorkStep = { ...before, ...defined(change) };
  const isDone = before.done === null && after.done !== null;
  if (isDone && isToldBy(before, held.who)) return refuse("same-hands", { id });
  const act = isDone ? "step-done" : "step-changed";
  return decideStep(held, stepsOf(held, before.commitment), after, act, reason);
}

/** Takes a step away with everything that is a part of it; others no longer wait for them. */
export function removeStep(held: DecidingBreakdown, id: string, reason: string | null): Outcome {
  const step = held.step.get(id)?.value;
  if (step === undefined) return refuse("not-found", { what: "step", id });
  const refusal = breakDownRefusal(held, step.commitment);
  if (refusal !== null) return refusal;
  const steps = stepsOf(held, step.commitment);
  const gone = new Set(withParts(steps, id));
  const wanted = new Map<string, WorkStep | null>([...gone].map((one) => [one, null]));
  for (const other of steps.values()) {
    if (gone.has(other.id) || !other.after.some((one) => gone.has(one))) continue;
    wanted.set(other.id, { ...other, after: other.after.filter((one) => !gone.has(one)) });
  }
  return changeItems(held, { noun: "step", act: "step-removed", wanted, reason, subject: step.commitment });
}

/** What is given; fields that were left out do not undo what stood. */
const defined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

function decideStep(
  held: DecidingBreakdown,
  steps: Map<string, WorkStep>,
  step: WorkStep,
  act: string,
  reason: string | null,
): Outcome {
  const before = steps.get(step.id);
  const refusal =
    breakDownRefusal(held, step.commitment) ?? unitFault(held, step, before) ?? stepFault(steps.set(step.id, step));
  if (refusal !== null) return refusal;
  return changeItems(held, { noun: "step", act, wanted: new Map([[step.id, step]]), reason, subject: step.commitment });
}

/** A unit that ended in between stays named; no new step is given to it. */
function unitFault({ unit }: DecidingBreakdown, step: WorkStep, before: WorkStep | undefined): Refusal | null {
  if (step.unit === null || step.unit === before?.unit) return null;
  const found = unit.get(step.unit)?.value;
  return found !== undefined && isStanding(found) ? null : refuse("unit-unknown", { unit: found?.name ?? step.unit });
}

/** Steps as they are read: parents before their parts, siblings by their order, then by id. */
export function inReadingOrder<T extends Pick<WorkStep, "id" | "parent" | "order">>(steps: readonly T[]): readonly T[] {
  const ids = new Set(steps.map(({ id }) => id));
  const below = new Map<string | null, T[]>();
  for (const step of steps) {
    const parent = step.parent !== null && ids.has(step.parent) ? step.parent : null;
    const found = below.get(parent);
    if (found === undefined) below.set(parent, [step]);
    else found.push(step);
  }
  const read = (parent: string | null): readonly T[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .flatMap((step) => [step, ...read(step.id)]);
  return read(null);
}
