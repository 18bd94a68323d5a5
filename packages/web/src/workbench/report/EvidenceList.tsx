import type { Evidence, OtherWord } from "@lantu/server/contract";
import { fileSize } from "../../format/number.ts";
import { period } from "../../format/time.ts";
import type { Language } from "../../messages/catalogue.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type ReportWords, useReportWords } from "../words/report.ts";
import { reportAddress } from "./addresses.ts";
import { amount } from "./amount.ts";

/** What evidence is named with: the statistics told beside the report, and the reader's words. */
interface Naming {
  readonly others: readonly OtherWord[];
  readonly words: ReportWords;
  readonly language: Language;
}

/** What a piece of evidence is called; a cited value as it is told beside the report. */
const nameOf = (one: Evidence, { others, words, language }: Naming): string => {
  if (one.kind === "file") return one.name;
  if (one.kind === "link") return one.title ?? one.url;
  const when = period(one.period, language);
  const told = others.find((other) => other.series === one.series && other.period === one.period);
  return told === undefined || told.value === null
    ? words.observation(when)
    : words.cited(amount(told.value, told.unit, language), when, told.source);
};

const keyOf = (one: Evidence): string =>
  one.kind === "file" ? one.sha256 : one.kind === "link" ? one.url : `${one.series} ${one.period}`;

const One = ({ one, name }: { readonly one: Evidence; readonly name: string }) => {
  const { language } = usePreferences();
  if (one.kind === "observation") return <span>{name}</span>;
  if (one.kind === "link")
    return (
      <a href={one.url} rel="noreferrer nofollow" target="_blank">
        {name}
      </a>
    );
  return (
    <>
      <a href={reportAddress.attachment(one.sha256)} download={one.name}>
        {one.name}
      </a>{" "}
      <span className="second">{fileSize(one.size, language)}</span>
    </>
  );
};

interface EvidenceListProps {
  readonly value: readonly Evidence[];
  /** What is told beside the report: cited values are named by it. */
  readonly others: readonly OtherWord[];
  /** Left out where nothing can be taken away. */
  readonly onRemove?: (one: Evidence) => void;
}

/** The files, addresses and statistics a report leans on. */
export const EvidenceList = ({ value, others, onRemove }: EvidenceListProps) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const named = (one: Evidence) => nameOf(one, { others, words, language });
  if (value.length === 0) return null;
  return (
    <ul className="report-evidence">
      {value.map((one) => (
        <li key={keyOf(one)}>
          <One one={one} name={named(one)} />
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="quiet-button"
              aria-label={words.remove(named(one))}
              onClick={() => onRemove(one)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
};
