import type { Finding } from "@lantu/server/contract";
import { minute } from "../../format/time.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { Changing, Word } from "./use-state-change.ts";

interface ChangeNoticeProps {
  readonly changing: Changing;
  readonly onSay: (finding: Finding, word: Word) => void;
  readonly onLetBe: () => void;
}

interface StaleProps extends Omit<ChangeNoticeProps, "changing"> {
  readonly stale: Extract<Changing, { kind: "stale" }>;
}

const Stale = ({ stale: { theirs, wanted }, onSay, onLetBe }: StaleProps) => {
  const { language } = usePreferences();
  const words = useFindingsWords();
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{words.stale}</strong>
      </p>
      <p>
        {words.theirs}: {words.states[theirs.state]}
        {theirs.note === null ? "" : ` · “${theirs.note}”`}
        {theirs.changedAt === null ? "" : ` · ${minute(theirs.changedAt, language)}`}
      </p>
      <p>
        {words.yours}: {words.states[wanted.state]}
        {wanted.note === null ? "" : ` · “${wanted.note}”`}
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={onLetBe}>
          {words.keepTheirs}
        </button>
        <button type="button" className="quiet-button" onClick={() => onSay(theirs, wanted)}>
          {words.setYours}
        </button>
      </p>
    </div>
  );
};

/** What came of the last change of a state: done, and to be taken back; overtaken by somebody else; or refused. */
export const ChangeNotice = ({ changing, onSay, onLetBe }: ChangeNoticeProps) => {
  const { language } = usePreferences();
  const words = useFindingsWords();
  if (changing.kind === "stale") return <Stale stale={changing} onSay={onSay} onLetBe={onLetBe} />;
  if (changing.kind === "refused") {
    return (
      <p className="notice" role="alert">
        {changing.text}
      </p>
    );
  }
  return (
    <div role="status" className="change-notice">
      {changing.kind === "done" ? (
        <p>
          {words.changed(changing.now.said[language].sentence, words.states[changing.now.state])}{" "}
          <button type="button" className="link-button" onClick={() => onSay(changing.now, changing.before)}>
            {words.undo}
          </button>
        </p>
      ) : null}
    </div>
  );
};
