import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { useAssignWords } from "../../words/assign.ts";
import { useWords } from "../../words/use-words.ts";
import type { LineEdit } from "../edits/line-edit.ts";

/** What can be done about a change that is not in the ledger yet. */
export interface StandActs {
  readonly onMerge: (commitment: string) => void;
  readonly onRetry: () => void;
  readonly onDrop: (commitment: string) => void;
}

/** Where a change stands, and the way out where it cannot go on by itself. */
export const RowStand = ({ edit, acts }: { readonly edit: LineEdit; readonly acts: StandActs }) => {
  const { language } = usePreferences();
  const { stand: words } = useAssignWords();
  const all = useWords();
  const { stand, problem, commitment } = edit;
  if (stand === "waiting" || stand === "sending") return <span className="second">{words[stand]}</span>;
  const why = problem === null ? undefined : problemText(problem, language, all);
  return (
    <span className="row-stand">
      <strong title={why}>{words[stand]}</strong>
      {stand === "refused" && why !== undefined ? <span className="stand-why">{why}</span> : null}
      {stand === "stale" ? (
        <button type="button" className="link-button" onClick={() => acts.onMerge(commitment)}>
          {words.merge}
        </button>
      ) : null}
      {stand === "unreached" ? (
        <button type="button" className="link-button" onClick={acts.onRetry}>
          {words.retry}
        </button>
      ) : (
        <button type="button" className="link-button" onClick={() => acts.onDrop(commitment)}>
          {words.drop}
        </button>
      )}
    </span>
  );
};
