import type { Session } from "@lantu/server/contract";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { usePeopleWords } from "../words/people.ts";
import { browserName } from "./browser-name.ts";

interface SessionsProps {
  readonly sessions: readonly Session[];
  /** Ends one; null where they can only be looked at. */
  readonly onEnd: ((session: Session) => void) | null;
}

/** Where somebody is signed in, each with since when and from where; the one at hand is marked. */
export const Sessions = ({ sessions, onEnd }: SessionsProps) => {
  const { sessions: words } = usePeopleWords();
  const { language } = usePreferences();
  if (sessions.length === 0) return <p className="second">{words.none}</p>;
  return (
    <ul className="sessions">
      {sessions.map((session) => {
        const label =
          session.kind === "browser" ? browserName(session.label) : `${words[session.kind]} ${session.label}`;
        return (
          <li key={session.id}>
            <span>
              <strong>{label}</strong>
              {session.current ? <span className="sample-mark">{words.this}</span> : null}
              <span className="second session-facts">
                {[
                  session.address,
                  words.since(minute(session.createdAt, language)),
                  words.used(minute(session.usedAt, language)),
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
            </span>
            {onEnd === null || session.current ? null : (
              <button
                type="button"
                className="quiet-button"
                aria-label={words.endThis(label)}
                onClick={() => onEnd(session)}
              >
                {words.end}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
};
