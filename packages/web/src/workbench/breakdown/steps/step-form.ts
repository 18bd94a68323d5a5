import type { StepHeld } from "@lantu/server/contract";

/** A step while it is typed; dates are ISO or empty. */
export interface StepForm {
  readonly kind: StepHeld["kind"];
  readonly title: string;
  readonly unit: string | null;
  readonly starts: string;
  readonly due: string;
  readonly after: readonly string[];
  readonly proof: string;
  readonly done: string;
}

export const newStep: StepForm = {
  ...{ kind: "subtask", title: "", unit: null, starts: "", due: "", after: [], proof: "", done: "" },
};

/** A step as the form shows it. */
export const stepFormOf = ({ kind, title, unit, starts, due, after, proof, done }: StepHeld): StepForm => ({
  ...{ kind, title, unit: unit?.id ?? null, after },
  ...{ starts: starts ?? "", due: due ?? "", proof: proof ?? "", done: done ?? "" },
});

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** A form as the interface takes it. */
export const stepOf = ({ title, starts, due, proof, done, ...rest }: StepForm) => ({
  ...{ ...rest, title: title.trim() },
  ...{ starts: orNull(starts), due: orNull(due), proof: orNull(proof), done: orNull(done) },
});

/** A number between those of two neighbours; a missing one is the end of the list. */
export const orderBetween = (before: number | undefined, after: number | undefined): number => {
  if (before === undefined) return after === undefined ? 0 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
};

const dayLength = 86_400_000;

/** The days a list of steps covers, as numbers; null where no step has a date. */
export const stretchOfSteps = (steps: readonly StepHeld[]): readonly [number, number] | null => {
  const days = steps.flatMap(({ starts, due, done }) =>
    [starts, due, done].flatMap((day) => (day === null ? [] : [Date.parse(day)])),
  );
  if (days.length === 0) return null;
  const [from, to] = [Math.min(...days), Math.max(...days)];
  return from === to ? [from - 30 * dayLength, to + dayLength] : [from, to + dayLength];
};

/** Where a step lies in a stretch, in percent; a milestone and a step without a beginning have no width. */
export const barOf = (
  { kind, starts, due, done }: StepHeld,
  [from, to]: readonly [number, number],
): { readonly left: number; readonly width: number } | null => {
  const end = due ?? done;
  const first = kind === "milestone" ? end : (starts ?? end);
  if (first === null || end === null) return null;
  const at = (day: number): number => ((day - from) / (to - from)) * 100;
  const left = at(Date.parse(first));
  return { left, width: kind === "milestone" ? 0 : Math.max(0, at(Date.parse(end) + dayLength) - left) };
};
