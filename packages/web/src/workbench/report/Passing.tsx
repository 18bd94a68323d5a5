import type { ReportDetail } from "@lantu/server/contract";
import { useEffect, useId, useRef, useState } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { send } from "../api/send.ts";
import { RestoredNotice } from "../frame/CorrectionEnd.tsx";
import { useKept } from "../frame/use-kept.ts";
import { useReportWords } from "../words/report.ts";
import { useWords } from "../words/use-words.ts";
import { reportAddress } from "./addresses.ts";
import { isTyping } from "./use-report-keys.ts";

type Act = "check" | "sign" | "return" | "reopen";

interface PassingProps {
  readonly report: ReportDetail;
  readonly onDone: (report: ReportDetail, act: Act) => void;
}

interface ReasonProps {
  readonly act: "return" | "reopen";
  /** What is typed is kept under it. */
  readonly report: string;
  readonly busy: boolean;
  /** Answers whether it was done. */
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

const Reason = ({ act, report, busy, onSend, onCancel }: ReasonProps) => {
  const words = useReportWords();
  const { typed: text, type: setText, forget, restored, reset } = useKept(`${act}.${report}`, "");
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const wrong = tried && text.trim() === "";
  return (
    <form
      className="report-reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (text.trim() !== "") void onSend(text.trim()).then((done) => done && forget());
      }}
    >
      {restored ? <RestoredNotice onReset={reset} /> : null}
      <label className="desk-field" htmlFor={id}>
        <span>{act === "return" ? words.returnTitle : words.reopenTitle}</span>
      </label>
      <textarea
        {...{ id, ref: field, rows: 3, maxLength: 1000, value: text, placeholder: words.reason }}
        aria-invalid={wrong}
        onChange={({ target }) => setText(target.value)}
      />
      {wrong ? (
        <p className="field-problem" role="alert">
          {words.reasonNeeded}
        </p>
      ) : null}
      <p className="form-actions">
        <button type="submit" className="button primary" disabled={busy}>
          {words[act]}
        </button>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            forget();
            onCancel();
          }}
        >
          {words.cancel}
        </button>
      </p>
    </form>
  );
};

/** One act on a report that was filled in, and what it is refused for. */
const useAct = ({ report, onDone }: PassingProps) => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = async (what: Act, reason?: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      const body = { version: report.version, ...(reason === undefined ? {} : { reason }) };
      onDone(await send<ReportDetail>(reportAddress.act(report.id, what), { method: "POST", body }), what);
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, act };
};

/** What a checker or signer can do: pass it on, or send it back with a reason. */
export const Passing = (props: PassingProps) => {
  const { language } = usePreferences();
  const [words, all] = [useReportWords(), useWords()];
  const { may } = props.report;
  const { busy, error, act } = useAct(props);
  const [asking, setAsking] = useState<"return" | "reopen" | null>(null);
  const forward: "check" | "sign" | null = may.check ? "check" : may.sign ? "sign" : null;
  const keys = useRef<{ forward: "check" | "sign" | null; back: boolean }>({ forward, back: may.return });
  keys.current = { forward, back: may.return };
  const doAct = useRef(act);
  doAct.current = act;
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || isTyping(target)) return;
      const { forward: next, back } = keys.current;
      if (key === "a" && next !== null) void doAct.current(next);
      if (key === "x" && back) setAsking("return");
    };
    document.addEventListener("keyup", press);
    return () => document.removeEventListener("keyup", press);
  }, []);
  if (forward === null && !may.return && !may.reopen) return null;
  return (
    <div className="report-passing">
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {words.notDone} {problemText(error, language, all)}
        </p>
      )}
      {asking === null ? (
        <p className="form-actions">
          {forward === null ? null : (
            <button type="button" className="button primary" disabled={busy} onClick={() => void act(forward)}>
              {words[forward]}
            </button>
          )}
          {may.return ? (
            <button type="button" className="button" disabled={busy} onClick={() => setAsking("return")}>
              {words.return}
            </button>
          ) : null}
          {may.reopen ? (
            <button type="button" className="button" disabled={busy} onClick={() => setAsking("reopen")}>
              {words.reopen}
            </button>
          ) : null}
        </p>
      ) : (
        <Reason
          {...{ act: asking, busy, report: props.report.id }}
          onSend={(reason) => act(asking, reason)}
          onCancel={() => setAsking(null)}
        />
      )}
      {forward === null ? null : <p className="second report-keys">{words.keysCheck}</p>}
    </div>
  );
};
