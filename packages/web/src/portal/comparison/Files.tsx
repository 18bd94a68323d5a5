import type { ReactNode } from "react";
import type { FileFormat } from "../../address/value.ts";
import { useMessages } from "../../shell/preferences.tsx";

interface FilesProps {
  /** Address of the export in a format. */
  readonly to: (format: FileFormat) => string;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** What is shown, as files and on paper. */
export const Files = ({ to, children }: FilesProps) => {
  const { ledger, edition } = useMessages();
  return (
    <div className="comparison-files" title={ledger.exportNote}>
      {children}
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
    </div>
  );
};
