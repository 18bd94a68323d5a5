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

/** How a finding stands; for those who may, the means to say it anew. Every state but “open” needs its reason. */
export const StateForm = ({ finding, busy, onSay }: StateFormProps) => {
  const words = useFindingsWords();
  const { canWrite } = useVisitor();
  const [state, setState] = useState(finding.state);
  const id = useId();
  if (!canWrite) return <Stand finding={finding} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    onSay(finding, { state, note: note === "" ? null : note });
  };
  return (
    <form className="state-form" onSubmit={submit}>
      {finding.changedAt === null ? null : <Stand finding={finding} />}
      <fieldset>
        <legend className="visually-hidden">{words.state}</legend>
        {findingStates.map((one) => (
          <label key={one}>
            <input type="radio" name="state" value={one} checked={state === one} onChange={() => setState(one)} />{" "}
            {words.states[one]}
          </label>
        ))}
      </fieldset>
      <label htmlFor={id} className="visually-hidden">
        {words.note}
      </label>
      <textarea
        id={id}
        key={finding.version}
        name="note"
        rows={2}
        maxLength={2000}
        placeholder={state === "open" ? words.note : words.noteNeeded}
        required={state !== "open"}
        defaultValue={finding.note ?? ""}
      />
      <button type="submit" className="button" disabled={busy}>
        {words.save}
      </button>
    </form>
  );
};
