import type { ResponseState, WarningDetail } from "@lantu/server/contract";
import { useRouter, useRouterState } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import { signInPath } from "../../address/sign-in.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { Overtaken } from "./Overtaken.tsx";
import { type Typed, useAnswer } from "./use-answer.ts";
import { useWarningsWords } from "./words.ts";

/** Every state but “seen” needs its reason; who is looking into it says when the next word will come. */
const needsNote = (state: ResponseState): boolean => state !== "acknowledged";
const needsDay = (state: ResponseState): boolean => state === "looking-into";

interface FieldsProps {
  readonly states: readonly ResponseState[];
  readonly typed: Typed;
  readonly onType: (part: Partial<Typed>) => void;
}

const States = ({ states, typed, onType }: FieldsProps) => {
  const words = useWarningsWords();
  return (
    <fieldset>
      <legend>{words.answer.state}</legend>
      {states.map((state) => (
        <label key={state} className="answer-state">
          <input
            type="radio"
            name="state"
            value={state}
            checked={typed.state === state}
            onChange={() => onType({ state })}
          />
          <span>
            {words.states[state]} <span className="second">{words.answer.hints[state]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const Fields = (props: FieldsProps) => {
  const { typed, onType } = props;
  const { answer: words } = useWarningsWords();
  const id = useId();
  return (
    <>
      <States {...props} />
      <label htmlFor={`${id}-note`}>{needsNote(typed.state) ? words.noteNeeded : words.note}</label>
      <textarea
        id={`${id}-note`}
        name="note"
        rows={3}
        maxLength={2000}
        required={needsNote(typed.state)}
        value={typed.note}
        onChange={({ currentTarget }) => onType({ note: currentTarget.value })}
      />
      {needsDay(typed.state) ? (
        <>
          <label htmlFor={`${id}-until`}>{words.until}</label>
          <input
            id={`${id}-until`}
            type="date"
            name="until"
            required
            value={typed.until}
            onChange={({ currentTarget }) => onType({ until: currentTarget.value })}
          />
        </>
      ) : null}
    </>
  );
};

const Form = ({ warning }: { readonly warning: WarningDetail }) => {
  const words = useWarningsWords();
  const router = useRouter();
  const { typed, restored, type, clear, sending, send, settle } = useAnswer(warning, () =>
    router.invalidate({ sync: true }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send();
  };
  return (
    <>
      <p role="status" className="answer-sent">
        {sending.kind === "sent" ? words.answer.sent(words.states[sending.state]) : null}
      </p>
      {sending.kind === "overtaken" ? (
        <Overtaken
          theirs={sending.theirs}
          typed={typed}
          onSend={() => void send(sending.theirs.version)}
          onSettle={(keepMine) => void settle(sending.theirs, keepMine)}
        />
      ) : warning.states.length === 0 ? null : (
        <form className="state-form answer-form" onSubmit={submit}>
          {restored ? (
            <p className="notice">
              {words.answer.kept}{" "}
              <button type="button" className="link-button" onClick={clear}>
                {words.answer.drop}
              </button>
            </p>
          ) : null}
          <Fields states={warning.states} typed={typed} onType={type} />
          {sending.kind === "refused" ? <p role="alert">{sending.text}</p> : null}
          <button type="submit" className="button primary" disabled={sending.kind === "sending"}>
            {sending.kind === "sending" ? words.answer.sending : words.answer.send}
          </button>
        </form>
      )}
    </>
  );
};

/** Where those who may answer do so; others are told who may. */
export const AnswerForm = ({ warning }: { readonly warning: WarningDetail }) => {
  const words = useWarningsWords();
  const { messages } = usePreferences();
  const { me } = useVisitor();
  const here = useRouterState({ select: ({ location }) => location.href });
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{words.answer.title}</h2>
      {warning.mayAnswer ? (
        <Form key={warning.id} warning={warning} />
      ) : (
        <p className="second">
          {words.mayNot} {me.who === "public" ? <a href={signInPath(here)}>{messages.account.signIn}</a> : null}
        </p>
      )}
    </section>
  );
};
