import type { Delivery } from "@lantu/server/contract";
import { minute } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { useSettingsWords } from "../../words/settings.ts";
import { useWords } from "../../words/use-words.ts";

interface AnsweredProps {
  /** What the other side of a test answered, in words. */
  readonly reply: string | null;
  readonly error: unknown;
}

/** What came of saving or trying. */
export const Answered = ({ reply, error }: AnsweredProps) => {
  const { language } = usePreferences();
  const words = useWords();
  return (
    <>
      <p className="intact" role="status">
        {reply}
      </p>
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {problemText(error, language, words)}
        </p>
      )}
    </>
  );
};

/** Messages that left lately, or tried to. */
export const Outgoing = ({ log }: { readonly log: readonly Delivery[] }) => {
  const { log: words } = useSettingsWords();
  const { language } = usePreferences();
  return (
    <details className="outgoing">
      <summary>
        {words.title}（{log.length}）
      </summary>
      {log.length === 0 ? (
        <p className="second">{words.empty}</p>
      ) : (
        <table className="values-table">
          <thead>
            <tr>
              <th scope="col">{words.at}</th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.notices}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {log.map(({ id, at, to, notices, state, attempts, reason }) => (
              <tr key={id}>
                <td>{minute(at, language)}</td>
                <td>{to}</td>
                <td className="number">{notices}</td>
                <td>
                  {words.states[state]}
                  {attempts < 2 ? null : <span className="second"> · {words.attempts(attempts)}</span>}
                  {reason === null ? null : <span className="journal-change">{reason}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
};
