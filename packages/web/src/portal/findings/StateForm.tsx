import type { Finding } from "@lantu/server/contract";
import { type FormEvent, useId, useState } from "react";
import { findingStates } from "../../address/findings.ts";
import { minute } from "../../format/time.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import type { Word } from "./use-state-change.ts";

interface StateFormProps {
  readonly finding: Finding;
  readonly busy: boolean;
  readonly onSay: (finding: Finding, word: Word) => void;
}

const Stand = ({ finding }: Pick<StateFormProps, "finding">) => {
  const { language } = usePreferences();
  const { states } = useFindingsWords();
  const { state, note, changedAt } = finding;
  return (
    <p>
      <strong>{states[state]}</strong>
      {note === null ? "" : ` · ${note}`}
      {changedAt === null ? null : <span className="second"> · {minute(changedAt, language)}</span>}
    </p>
  );
};

/** What stands in the form. */
interface Typed {
  readonly state: Finding["state"];
  readonly note: string;
}

const typedOf = ({ state, note }: Finding): Typed => ({ state, note: note ?? "" });
const isSame = (one: Typed, other: Typed): boolean => one.state === other.state && one.note === other.note;

/**
 * How a finding stands; for those who may, the means to say it anew. Every state but “open” needs its reason. The form
 * follows what is saved, but for what was typed and is not: that may have been typed while the save before was under way.
 */
export const StateForm = ({ finding, busy, onSay }: StateFormProps) => {
  const words = useFindingsWords();
  const { canWrite } = useVisitor();
  const [typed, setTyped] = useState(() => typedOf(finding));
  const [held, setHeld] = useState(finding);
  const id = useId();
  if (held.version !== finding.version) {
    setHeld(finding);
    if (isSame(typed, typedOf(held))) setTyped(typedOf(finding));
  }
  const { state } = typed;
  if (!canWrite) return <Stand finding={finding} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = typed.note.trim();
    onSay(finding, { state, note: note === "" ? null : note });
  };
  return (
    <form className="state-form" onSubmit={submit}>
      {finding.changedAt === null ? null : <Stand finding={finding} />}
      <fieldset>
        <legend className="visually-hidden">{words.state}</legend>
        {findingStates.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="state"
              value={one}
              checked={state === one}
              onChange={() => setTyped({ ...typed, state: one })}
            />{" "}
            {words.states[one]}
          </label>
        ))}
      </fieldset>
      <label htmlFor={id} className="visually-hidden">
        {words.note}
      </label>
      <textarea
        id={id}
        name="note"
        rows={2}
        maxLength={2000}
        placeholder={state === "open" ? words.note : words.noteNeeded}
        required={state !== "open"}
        value={typed.note}
        onChange={({ currentTarget }) => setTyped({ ...typed, note: currentTarget.value })}
      />
      <button type="submit" className="button" disabled={busy}>
        {words.save}
      </button>
    </form>
  );
};
