import type { StepHeld } from "@lantu/server/contract";
import type { MergeField } from "../../frame/MergeView.tsx";
import { mergeFieldsOf, type Readers } from "../../frame/merge-fields.ts";
import type { UnitOption } from "../../report/use-units.ts";
import type { BreakdownWords } from "../../words/breakdown.ts";
import type { StepForm } from "./step-form.ts";

/** What a step is read with: the words of the page, and the names of the units and steps it may name. */
interface StepReading {
  readonly words: BreakdownWords["steps"];
  readonly units: readonly Pick<UnitOption, "id" | "name">[];
  readonly others: readonly Pick<StepHeld, "id" | "title">[];
}

const readersOf = ({ words, units, others }: StepReading): Readers<StepForm> => ({
  title: [words.name, ({ title }) => title],
  kind: [words.kind, ({ kind }) => words.kinds[kind]],
  unit: [
    words.unit,
    ({ unit }) => (unit === null ? words.nobody : (units.find(({ id }) => id === unit)?.name ?? unit)),
  ],
  starts: [words.starts, ({ starts }) => starts],
  due: [words.due, ({ due }) => due],
  done: [words.done, ({ done }) => done],
  proof: [words.proof, ({ proof }) => proof],
  after: [
    words.after,
    ({ after }) =>
      after
        .map((id) => others.find((one) => one.id === id)?.title ?? id)
        .toSorted()
        .join("\n"),
  ],
});

/** Where two who changed a step differ, field by field. */
export const stepMergeFields = (mine: StepForm, theirs: StepForm, reading: StepReading): readonly MergeField[] =>
  mergeFieldsOf(readersOf(reading), mine, theirs);
