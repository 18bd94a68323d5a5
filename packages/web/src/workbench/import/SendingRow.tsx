import { ApiError } from "../../api/api.ts";
import { fileSize } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useWords } from "../words/use-words.ts";
import type { Sending } from "./use-uploads.ts";

interface SendingRowProps {
  readonly one: Sending;
  readonly onAgain: (one: Sending) => void;
  readonly onDrop: (key: string) => void;
}

/** A file on its way to the server, or one that did not get there. */
export const SendingRow = ({ one, onAgain, onDrop }: SendingRowProps) => {
  const { language } = usePreferences();
  const all = useWords();
  const words = all.import;
  const percent = new Intl.NumberFormat(language, { style: "percent" }).format(one.sent);
  const failed = one.error !== null;
  const refused = one.error instanceof ApiError && one.error.problem !== null;
  return (
    <li className="import-row" data-state={failed ? "failed" : "reading"}>
      <p className="import-state">{failed ? words.notSent : words.sending}</p>
      <div className="import-main">
        <p className="import-name">{one.file.name}</p>
        <p className="second">
          {fileSize(one.file.size, language)}
          {failed ? null : ` · ${words.sendingPart(percent)}`}
        </p>
        {failed ? (
          <p className="import-problem">
            {refused ? problemText(one.error, language, all) : words.notSentText(one.file.name)}
          </p>
        ) : null}
      </div>
      <div className="import-actions">
        {failed ? (
          <button type="button" className="button" onClick={() => onAgain(one)}>
            {words.sendAgain}
          </button>
        ) : null}
        <button type="button" className="quiet-button" onClick={() => onDrop(one.key)}>
          {failed ? words.dismiss : words.stop}
        </button>
      </div>
    </li>
  );
};
