import { type JudgementAddress, judgementExportQuery } from "../../address/judgements.ts";
import { useMessages, usePreferences } from "../../shell/preferences.tsx";

/** The judgements a page shows, all of them, as files. */
export const JudgedFiles = ({ address }: { readonly address: JudgementAddress }) => {
  const { language } = usePreferences();
  const { ledger } = useMessages();
  const to = (format: "csv" | "xlsx"): string =>
    `/api/v1/judgements/export?${judgementExportQuery(address, format, language)}`;
  return (
    <span title={ledger.exportNote}>
      {ledger.export}{" "}
      <a href={to("csv")} download>
        {ledger.csv}
      </a>{" "}
      <a href={to("xlsx")} download>
        {ledger.xlsx}
      </a>
    </span>
  );
};
