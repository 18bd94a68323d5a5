import { MergeView } from "../frame/MergeView.tsx";
import { type ReportWords, useReportWords } from "../words/report.ts";
import { differing, type Typed, type TypedField } from "./content.ts";

/** What a field holds, in words. */
export const fieldText = (field: TypedField, typed: Typed, words: ReportWords): string => {
  switch (field) {
    case "answer":
      return typed.answer === null ? "" : words.answers[typed.answer];
    case "done":
      return typed.done ? words.done : "";
    case "evidence":
      return words.files(typed.evidence.length);
    case "blockers":
      return typed.blockers
        .map(({ what, until }) => [what, until].filter((part) => part !== "").join(" · "))
        .join("\n");
    default:
      return typed[field];
  }
};

/** The name of a field. */
export const fieldName = (field: TypedField, words: ReportWords): string =>
  field === "answer" ? words.question : words[field];

interface TwoSidesProps {
  readonly mine: Typed;
  readonly theirs: Typed;
  readonly title: string;
  readonly text: string;
  /** Told what was chosen, field by field. */
  readonly onChosen: (chosen: Typed) => void;
}

/** Two people, or two windows, wrote the same report. */
export const TwoSides = ({ mine, theirs, title, text, onChosen }: TwoSidesProps) => {
  const words = useReportWords();
  const fields = differing(mine, theirs);
  return (
    <MergeView
      {...{ title, text, theirs: words.theirs }}
      fields={fields.map((field) => ({
        key: field,
        name: fieldName(field, words),
        mine: fieldText(field, mine, words),
        theirs: fieldText(field, theirs, words),
      }))}
      onChosen={(taken) => {
        const parts = fields.filter((field) => taken.has(field)).map((field) => [field, theirs[field]]);
        onChosen({ ...mine, ...Object.fromEntries(parts) });
      }}
    />
  );
};
