import type { CommitmentDetail, Figure } from "@lantu/server/contract";
import { percent } from "../../format/number.ts";
import { period } from "../../format/time.ts";
import { FigureValue } from "../../portal/layout/FigureValue.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import { type FigureField, unsureFields } from "./sureness.ts";

interface ItemFiguresProps {
  readonly detail: CommitmentDetail | undefined;
  /** Opens a figure for correction; null where it may only be looked at. */
  readonly onFigure: ((figure: string) => void) | null;
}

interface FigureLineProps {
  readonly figure: Figure;
  readonly onCorrect: (() => void) | null;
}

/** The fields of a figure that are likelier wrong than others, each with how likely it is right and what that means. */
const Unsure = ({ fields }: { readonly fields: readonly FigureField[] }) => {
  const { language } = usePreferences();
  const words = useWords().figures;
  if (fields.length === 0) return null;
  return (
    <ul className="unsure">
      {fields.map(({ name, sure }) => (
        <li key={name}>
          <strong>{words.unsure(words.fields[name], percent(sure, language))}</strong>{" "}
          {words.why(percent(sure, language))}
        </li>
      ))}
    </ul>
  );
};

const FigureLine = ({ figure, onCorrect }: FigureLineProps) => {
  const { messages, language } = usePreferences();
  const { figures: words, review } = useWords();
  const unsure = unsureFields(figure);
  const mark = (name: FigureField["name"]): string | undefined =>
    unsure.some((field) => field.name === name) ? "unsure-field" : undefined;
  return (
    <li>
      <span lang="zh-CN" className={mark("subject")}>
        {figure.subject ?? "—"}
      </span>
      <strong className={mark("value") ?? mark("unit") ?? mark("op")}>
        <FigureValue figure={figure} />
      </strong>
      <span className="second figure-rest">
        <span className={mark("modality")}>{messages.figure.modality[figure.modality]}</span> ·{" "}
        <span className={mark("measure")}>{messages.figure.measure[figure.measure]}</span>
        {figure.period === null ? null : (
          <>
            {" · "}
            <span className={mark("period")}>{period(figure.period, language)}</span>
          </>
        )}
        {figure.edited ? ` · ${review.edited}` : ""}
      </span>
      {onCorrect === null ? null : (
        <button type="button" className="link-button" aria-label={words.correctOne(figure.quote)} onClick={onCorrect}>
          {words.correct}
        </button>
      )}
      <Unsure fields={unsure} />
    </li>
  );
};

/** The numbers in its words, with what in them should be looked at. */
export const ItemFigures = ({ detail, onFigure }: ItemFiguresProps) => {
  const words = useWords().review;
  if (detail === undefined || detail.allFigures.length === 0) return null;
  return (
    <section className="item-figures" aria-label={words.figures}>
      <h3>{words.figures}</h3>
      <ul>
        {detail.allFigures.map((figure) => (
          <FigureLine
            key={figure.id}
            figure={figure}
            onCorrect={onFigure === null ? null : () => onFigure(figure.id)}
          />
        ))}
      </ul>
    </section>
  );
};
