import type { ReportContent, ReportDetail, ReportLine } from "@lantu/server/contract";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useReportWords } from "../words/report.ts";
import { amount } from "./amount.ts";
import { differing, typedAgain } from "./content.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { fieldName, fieldText } from "./TwoSides.tsx";
import { useUnits } from "./use-units.ts";

/** Answer and value in one line. */
const Headline = ({
  line,
  unit,
}: {
  readonly line: Pick<ReportLine, "answer" | "done" | "value">;
  readonly unit: string | null;
}) => {
  const { language } = usePreferences();
  const words = useReportWords();
  return (
    <p className="report-headline">
      <strong>{words.answers[line.answer]}</strong>
      {line.done ? ` · ${words.done}` : ""}
      {line.value === null ? null : <strong> · {amount(line.value, unit, language)}</strong>}
    </p>
  );
};

interface ContentProps {
  readonly content: ReportContent;
  readonly unit: string | null;
  /** What is told beside it. */
  readonly others: ReportDetail["said"]["others"];
}

/** What was reported, for whoever checks, signs or only reads it. */
export const Content = ({ content, unit, others }: ContentProps) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const units = useUnits();
  const nameOfUnit = (id: string | null) => units.find((one) => one.id === id)?.name ?? words.nobody;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{words.said}</h2>
      <Headline line={content} unit={unit} />
      <p className="report-narrative">{content.narrative}</p>
      <EvidenceList value={content.evidence} others={others} />
      {content.blockers.length === 0 ? null : (
        <>
          <h3>{words.blockers}</h3>
          <ul className="report-blockers">
            {content.blockers.map((blocker) => (
              <li key={blocker.what}>
                ▲ {blocker.what}
                <span className="second">
                  {" "}
                  · {nameOfUnit(blocker.unit)}
                  {blocker.until === null ? "" : ` · ${day(blocker.until, language)}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** A report of another period or side, in short. */
export const Earlier = ({
  line,
  title,
  unit,
}: {
  readonly line: ReportLine;
  readonly title: string;
  readonly unit: string | null;
}) => {
  const { language } = usePreferences();
  return (
    <section className="report-earlier" aria-label={title}>
      <h2>
        {title}{" "}
        <span className="second">
          {period(line.period, language)}
          {line.unit === null ? "" : ` · ${line.unit.name}`}
        </span>
      </h2>
      <Headline line={line} unit={unit} />
      {line.narrative === "" ? null : <p className="report-narrative">{line.narrative}</p>}
    </section>
  );
};

/** What changed between the round that was sent back and this one. */
export const Changed = ({ before, now }: { readonly before: ReportContent; readonly now: ReportContent }) => {
  const words = useReportWords();
  const [a, b] = [typedAgain(before), typedAgain(now)];
  const fields = differing(a, b);
  return (
    <section className="report-changed" aria-labelledby="changed">
      <h2 id="changed">{fields.length === 0 ? words.unchanged : words.changed}</h2>
      {fields.length === 0 ? null : (
        <dl>
          {fields.map((field) => (
            <div key={field}>
              <dt>{fieldName(field, words)}</dt>
              <dd>
                <del>
                  <span className="visually-hidden">{words.before}: </span>
                  {fieldText(field, a, words) || words.empty}
                </del>
                <ins>
                  <span className="visually-hidden">{words.after}: </span>
                  {fieldText(field, b, words) || words.empty}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};

/** What the other sides say of the same period, and whether they agree. */
export const Sides = ({ report }: { readonly report: ReportDetail }) => {
  const words = useReportWords();
  const unit = report.commitment.target?.unit ?? null;
  if (report.sides.length === 0) return null;
  return (
    <>
      {report.joint?.disagree === true ? <p className="notice">◆ {words.jointDisagree}</p> : null}
      {report.joint?.done === true ? <p>● {words.jointDone}</p> : null}
      {report.sides.map((line) => (
        <Earlier key={line.id} line={line} title={words.sides} unit={unit} />
      ))}
    </>
  );
};
