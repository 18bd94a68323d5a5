import type { WarningDetail } from "@lantu/server/contract";
import { AnswerTold } from "./Answers.tsx";
import type { Typed } from "./use-answer.ts";
import { useWarningsWords } from "./words.ts";

interface OvertakenProps {
  readonly theirs: WarningDetail;
  readonly typed: Typed;
  readonly onSend: () => void;
  /** Goes on with the form: with what was typed, or without it. */
  readonly onSettle: (keepMine: boolean) => void;
}

/** Somebody answered first: both answers beside each other, and nothing is lost until one chooses. */
export const Overtaken = ({ theirs, typed, onSend, onSettle }: OvertakenProps) => {
  const words = useWarningsWords();
  const { conflict, states } = words;
  const possible = theirs.states.includes(typed.state);
  return (
    <section className="notice overtaken" aria-label={conflict.title}>
      <div role="alert">
        <h3>{conflict.title}</h3>
        <p>{conflict.text}</p>
      </div>
      <div className="overtaken-sides">
        <div>
          <h4>{conflict.theirs}</h4>
          {theirs.response === null ? null : <AnswerTold response={theirs.response} />}
        </div>
        <div>
          <h4>{conflict.yours}</h4>
          <p>
            <strong>{states[typed.state]}</strong>
          </p>
          <p className="answer-note">{typed.note === "" ? conflict.noNote : typed.note}</p>
        </div>
      </div>
      <p className="actions">
        {possible ? (
          <button type="button" className="button primary" onClick={onSend}>
            {conflict.sendYours}
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => onSettle(true)}>
          {conflict.edit}
        </button>
        <button type="button" className="quiet-button" onClick={() => onSettle(false)}>
          {conflict.keepTheirs}
        </button>
      </p>
    </section>
  );
};
