import type { Import } from "@lantu/server/contract";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWords, type Words } from "../words/use-words.ts";

const stageWords = ({ stage, page, pages }: Import, words: Words["import"]): string =>
  page !== null && pages !== null ? words.recognising(page, pages) : words.stages[stage];

/** How far the reading of one file has come: a line, the stage in words, the share. */
export const ImportProgress = ({ one }: { readonly one: Import }) => {
  const { language } = usePreferences();
  const words = useWords().import;
  const percent = new Intl.NumberFormat(language, { style: "percent" }).format(one.progress);
  const stage = stageWords(one, words);
  return (
    <div className="import-progress">
      <div
        className="progress-line"
        role="progressbar"
        aria-label={words.progressOf(one.fileName)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(one.progress * 100)}
        aria-valuetext={`${stage} ${percent}`}
      >
        <span style={{ width: `${one.progress * 100}%` }} />
      </div>
      <span className="second">
        {stage} · {percent}
      </span>
    </div>
  );
};
