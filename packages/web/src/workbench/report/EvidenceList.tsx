import type { Evidence } from "@lantu/server/contract";
import { fileSize } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type ReportWords, useReportWords } from "../words/report.ts";
import { reportAddress } from "./addresses.ts";

/** What a piece of evidence is called. */
export const nameOf = (one: Evidence, words: ReportWords): string => {
  if (one.kind === "file") return one.name;
  return one.kind === "link" ? (one.title ?? one.url) : words.observation(one.series, one.period);
};

const keyOf = (one: Evidence): string =>
  one.kind === "file" ? one.sha256 : one.kind === "link" ? one.url : `${one.series} ${one.period}`;

const One = ({ one }: { readonly one: Evidence }) => {
  const { language } = usePreferences();
  const words = useReportWords();
  if (one.kind === "observation") return <span>{nameOf(one, words)}</span>;
  if (one.kind === "link")
    return (
      <a href={one.url} rel="noreferrer nofollow" target="_blank">
        {nameOf(one, words)}
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
  /** Left out where nothing can be taken away. */
  readonly onRemove?: (one: Evidence) => void;
}

/** The files and addresses a report leans on. */
export const EvidenceList = ({ value, onRemove }: EvidenceListProps) => {
  const words = useReportWords();
  if (value.length === 0) return null;
  return (
    <ul className="report-evidence">
      {value.map((one) => (
        <li key={keyOf(one)}>
          <One one={one} />
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="quiet-button"
              aria-label={words.remove(nameOf(one, words))}
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
