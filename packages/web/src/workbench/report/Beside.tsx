import type { Evidence, ReportDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useReportWords } from "../words/report.ts";
import { amount, difference } from "./amount.ts";

type Other = ReportDetail["said"]["others"][number];

const Source = ({ other: { document, start, end, source } }: { readonly other: Other }) =>
  document === null || start === null || end === null ? (
    source
  ) : (
    <Link to="/documents/$id" params={{ id: document }} search={{ at: `${start}-${end}` }}>
      {source}
    </Link>
  );

/** What is typed now against what others tell, where both count in one unit. */
const Now = ({
  other,
  typed,
  unit,
}: {
  readonly other: Other;
  readonly typed: number;
  readonly unit: string | null;
}) => {
  const { language } = usePreferences();
  const words = useReportWords();
  if (other.value === null || other.unit !== unit) return null;
  const apart = Number((typed - other.value).toPrecision(12));
  const near = Math.abs(apart) <= (other.allowed ?? 0);
  return (
    <span className={near ? "second" : "report-apart"}>
      {" "}
      {near ? `● ${words.same}` : `◆ ${words.differs(difference(apart, unit, language))}`}
    </span>
  );
};

interface BesideProps {
  readonly report: ReportDetail;
  /** The number that is being typed; null where there is none. */
  readonly typed: number | null;
  /** The evidence the report leans on so far. */
  readonly cited: readonly Evidence[];
  /** Told the whole of it: with a value that was cited, or without one that no longer is. */
  readonly onCite: (evidence: readonly Evidence[]) => void;
}

/** Takes a published value as evidence, or not. */
const Cite = ({ other, cited, onCite }: Pick<BesideProps, "cited" | "onCite"> & { readonly other: Other }) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const { series, value, unit, source } = other;
  if (series === null || value === null) return null;
  const others = cited.filter(
    (one) => one.kind !== "observation" || one.series !== series || one.period !== other.period,
  );
  const isCited = others.length < cited.length;
  const evidence: Evidence = { kind: "observation", series, period: other.period };
  return (
    <>
      {" "}
      <button
        type="button"
        className="link-button"
        aria-label={words.citeOne(amount(value, unit, language), source)}
        aria-pressed={isCited}
        onClick={() => onCite(isCited ? others : [...others, evidence])}
      >
        {isCited ? `✓ ${words.isCited}` : words.cite}
      </button>
    </>
  );
};

/** What statistics, documents and the other side tell of the same thing, beside the field for the value. */
export const Beside = ({ report, typed, ...citing }: BesideProps) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const { others } = report.said;
  const unit = report.commitment.target?.unit ?? null;
  return (
    <div className="report-beside">
      <h2>{words.dataSay}</h2>
      {others.length === 0 ? (
        <p className="second">{words.noData}</p>
      ) : (
        <ul>
          {others.map((other) => (
            <li key={`${other.kind} ${other.source} ${other.period}`}>
              <strong>{other.value === null ? (other.quote ?? "") : amount(other.value, other.unit, language)}</strong>
              <span className="second">
                {" "}
                {period(other.period, language)} · <Source other={other} />
                {other.preliminary ? ` · ${words.preliminary}` : ""}
              </span>
              {typed === null ? null : <Now other={other} typed={typed} unit={unit} />}
              <Cite other={other} {...citing} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** The report as it was sent against the data, with the arithmetic: in plain sight, nothing is overwritten. */
export const Verdict = ({ report }: { readonly report: ReportDetail }) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const { verdict, sentence, others, rule } = report.said;
  const compared = others.filter(({ agrees }) => agrees !== null);
  // A document often says a number in its text and again in its table.
  const keyOf = (other: Other) => `${other.arithmetic[language]} ${other.source}`;
  const lines = [...new Map(compared.toReversed().map((other) => [keyOf(other), other])).values()].toReversed();
  if (verdict === "nothing-said") return null;
  const wrong = verdict === "disagrees";
  return (
    <section className={wrong ? "report-verdict disagrees" : "report-verdict"} aria-label={words.dataSay}>
      <h2>{wrong ? `◆ ${words.disagree}` : verdict === "agrees" ? `● ${words.agree}` : words.dataSay}</h2>
      <p>{sentence[language]}</p>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((other) => (
            <li key={keyOf(other)}>
              {other.arithmetic[language]}{" "}
              <span className="second">
                — <Source other={other} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="second">{words.rule(rule)}</p>
    </section>
  );
};
