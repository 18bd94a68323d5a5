import type { FileFormat } from "../../address/value.ts";
import { useMessages } from "../../shell/preferences.tsx";

interface FilesProps {
  /** Address of the export in a format. */
  readonly to: (format: FileFormat) => string;
}

/** What is shown, as files and on paper. */
export const Files = ({ to }: FilesProps) => {
  const { ledger, edition } = useMessages();
  return (
    <p className="comparison-files" title={ledger.exportNote}>
      <a href={to("csv")} download>
        {ledger.csv}
      </a>
      <a href={to("xlsx")} download>
        {ledger.xlsx}
      </a>
      <a href={to("jsonl")} download>
        JSON Lines
      </a>
      <button type="button" className="link-button" onClick={() => window.print()}>
        {edition.print}
      </button>
    </p>
  );
};
