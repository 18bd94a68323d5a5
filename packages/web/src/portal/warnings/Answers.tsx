import type { WarningDetail, WarningResponse } from "@lantu/server/contract";
import { day, minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWarningsWords } from "./words.ts";

/** One answer: what was said, by whom, when, and until when the next word is due. */
export const AnswerTold = ({ response }: { readonly response: WarningResponse }) => {
  const { language, messages } = usePreferences();
  const words = useWarningsWords();
  const { state, note, until, unit, at, by } = response;
  const unitName = unit === null ? null : (unit.shortName ?? unit.name);
  const who = by === null ? unitName : words.person(by.name ?? words.machine, unitName);
  return (
    <>
      <p>
        <strong>{words.states[state]}</strong>
        {note === "" ? null : (
          <>
            {messages.separators.clause}
            <span className="answer-note">{note}</span>
          </>
        )}
      </p>
      <p className="second">
        {minute(at, language)}
        {who === null ? null : ` · ${who}`}
        {until === null ? null : ` · ${words.nextWord(day(until, language))}`}
      </p>
    </>
  );
};

/** Everything that was said of a warning, the newest first. */
export const Answers = ({ warning }: { readonly warning: WarningDetail }) => {
  const words = useWarningsWords();
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{words.history}</h2>
      {warning.responses.length === 0 ? (
        <div className="unit-nothing">
          <p>{words.noHistory}</p>
          <p className="second">{words.noHistoryHint}</p>
        </div>
      ) : (
        <ol className="answers">
          {warning.responses.map((response) => (
            <li key={response.entry} data-state={response.state}>
              <AnswerTold response={response} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
