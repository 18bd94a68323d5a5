import { type Refusal, refuse } from "../refusal.ts";
import type { WorkStep } from "./step.ts";

/** Steps of one commitment by id. */
export type StepsById = ReadonlyMap<string, WorkStep>;

/**
 * Why steps of a commitment cannot stand as they would; null where they can: every step they name is one of them, none waits
 * for itself or is a part of itself round a circle, none begins or ends before what it waits for, and what has parts ends
 * last.
 */
export function stepFault(steps: StepsById): Refusal | null {
  for (const step of steps.values()) {
    const refusal = ownFault(step) ?? namedFault(step, steps) ?? orderFault(step, steps);
    if (refusal !== null) return refusal;
  }
  return circleFault(steps);
}

function ownFault({ id, starts, due, title }: WorkStep): Refusal | null {
  if (title.trim() === "") return refuse("invalid-request", { field: "title", id });
  return starts !== null && due !== null && due < starts ? refuse("invalid-request", { field: "due", id }) : null;
}

function namedFault({ id, parent, after, commitment }: WorkStep, steps: StepsById): Refusal | null {
  const isThere = (other: string): boolean => steps.get(other)?.commitment === commitment;
  if (parent !== null && !isThere(parent)) return refuse("invalid-request", { field: "parent", id });
  return after.every((other, at) => isThere(other) && after.indexOf(other) === at)
    ? null
    : refuse("invalid-request", { field: "after", id });
}

/** The day a step is over by. */
const endOf = ({ due, done }: WorkStep): string | null => due ?? done;

function orderFault(step: WorkStep, steps: StepsById): Refusal | null {
  const { title, parent, due } = step;
  for (const id of step.after) {
    const before = steps.get(id);
    const end = before === undefined ? null : endOf(before);
    const begins = step.starts ?? due;
    if (before !== undefined && end !== null && begins !== null && begins < end) {
      return refuse("step-order", { id: step.id, title, before: before.title });
    }
  }
  const whole = parent === null ? undefined : steps.get(parent);
  if (whole?.due == null || due === null || due <= whole.due) return null;
  return refuse("step-parent", { id: step.id, title, parent: whole.title, due: whole.due });
}

/**
 * A circle of waiting: a step is over when its parts are, and begins when what it waits for is over. Found by taking away,
 * again and again, what waits for nothing that is left.
 */
function circleFault(steps: StepsById): Refusal | null {
  const waits = new Map<string, Set<string>>([...steps.values()].map(({ id, after }) => [id, new Set(after)]));
  for (const { id, parent } of steps.values()) if (parent !== null) waits.get(parent)?.add(id);
  // A part inherits what its whole waits for.
  for (const step of steps.values()) for (const above of wholesOf(step, steps)) inherit(waits, step.id, above, steps);
  const waiting = new Map([...waits].map(([id, others]) => [id, others.size]));
  const heldUp = new Map<string, string[]>();
  for (const [id, others] of waits) for (const other of others) heldUp.set(other, [...(heldUp.get(other) ?? []), id]);
  const free = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    waiting.delete(id);
    for (const next of heldUp.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  const [first] = waiting.keys();
  return first === undefined ? null : refuse("step-circle", { id: first, title: steps.get(first)?.title ?? "" });
}

function inherit(waits: ReadonlyMap<string, Set<string>>, id: string, above: string, steps: StepsById): void {
  for (const other of steps.get(above)?.after ?? []) waits.get(id)?.add(other);
}

/** The steps a step is a part of, from the nearest; stops at a circle. */
function wholesOf(step: WorkStep, steps: StepsById): readonly string[] {
  const line: string[] = [];
  for (let at = step.parent; at !== null && !line.includes(at); at = steps.get(at)?.parent ?? null) line.push(at);
  return line;
}

/** A step and everything that is a part of it. */
export function withParts(steps: StepsById, id: string): readonly string[] {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const one of steps.values()) if (one.parent !== null && found.has(one.parent)) found.add(one.id);
  }
  return [...found];
}
