import type { ReportContent } from "@lantu/server/contract";
import { useReportWords } from "../words/report.ts";

type Answer = ReportContent["answer"];

const answers = ["progress", "no-progress", "cannot-be-measured"] as const satisfies readonly Answer[];
const signs = { progress: "↑", "no-progress": "–", "cannot-be-measured": "?" } as const;

interface AnswersProps {
  readonly value: Answer | null;
  readonly wrong: boolean;
  readonly onChange: (answer: Answer) => void;
}

/** Three answers, each as large as a thumb; not getting on and not knowing are proper answers too. */
export const Answers = ({ value, wrong, onChange }: AnswersProps) => {
  const words = useReportWords();
  return (
    <fieldset className="report-answers" aria-describedby={wrong ? "answer-wrong" : undefined}>
      <legend>{words.question}</legend>
      <div>
        {answers.map((answer, at) => (
          <label key={answer} className="report-answer">
            <input
              type="radio"
              name="answer"
              value={answer}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            <span aria-hidden="true" className="report-sign">
              {signs[answer]}
            </span>
            <span>
              <strong>{words.answers[answer]}</strong>
              <span className="second">{words.answerHints[answer]}</span>
            </span>
            <span aria-hidden="true" className="report-digit">
              {at + 1}
            </span>
          </label>
        ))}
      </div>
      {wrong ? (
        <p id="answer-wrong" className="field-problem" role="alert">
          {words.answerNeeded}
        </p>
      ) : null}
    </fieldset>
  );
};
