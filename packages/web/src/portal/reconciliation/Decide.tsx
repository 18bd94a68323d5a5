import type { Reconciliation, ReconciliationDecision } from "@lantu/server/contract";
import { useId, useRef } from "react";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { useDecide } from "./use-decide.ts";

type Verdict = ReconciliationDecision["verdict"];

interface AskProps {
  readonly busy: boolean;
  readonly onSay: (verdict: Verdict, note: string) => void;
}

const Ask = ({ busy, onSay }: AskProps) => {
  const { reconciliation: words } = usePreferences().messages;
  const id = useId();
  const note = useRef<HTMLInputElement>(null);
  const say = (verdict: Verdict) => onSay(verdict, note.current?.value.trim() ?? "");
  return (
    <>
      <p>{words.toDecide}</p>
      <div className="decide-line">
        <label htmlFor={id} className="visually-hidden">
          {words.note}
        </label>
        <input id={id} ref={note} maxLength={2000} placeholder={words.note} />
        <button type="button" className="button primary" disabled={busy} onClick={() => say("confirmed")}>
          {words.confirm}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => say("rejected")}>
          {words.reject}
        </button>
      </div>
    </>
  );
};

/** Whether a target is one nobody printed as it stands: looked up in another plan, inferred, or calculated. */
const isDoubtful = ({ outcome, target, reason }: Reconciliation): boolean =>
  outcome === "to-confirm" || target.derived || reason === "target-of-upper-place" || reason === "target-from-gap";

/** A person's word on a target that was looked up or calculated: said, shown, taken back. */
export const Decide = ({ one }: { readonly one: Reconciliation }) => {
  const { messages, language } = usePreferences();
  const words = messages.reconciliation;
  const { canWrite } = useVisitor();
  const { deciding, decide } = useDecide(one.id);
  const busy = deciding.kind === "sending";
  const { decision } = one;
  if (decision === null && !(canWrite && isDoubtful(one))) return null;
  return (
    <div className="decide">
      {decision === null ? (
        <Ask busy={busy} onSay={(verdict, note) => void decide(note === "" ? { verdict } : { verdict, note })} />
      ) : (
        <p>
          <strong>{words.verdicts[decision.verdict]}</strong>
          {decision.note === null ? "" : ` · ${decision.note}`}
          <span className="second"> · {minute(decision.at, language)}</span>{" "}
          {canWrite ? (
            <button
              type="button"
              className="link-button"
              disabled={busy}
              onClick={() => void decide({ verdict: "open" })}
            >
              {words.takeBack}
            </button>
          ) : null}
        </p>
      )}
      {deciding.kind === "refused" ? <p role="alert">{deciding.text}</p> : null}
    </div>
  );
};
