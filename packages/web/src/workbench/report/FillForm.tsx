import type { ReportDetail } from "@lantu/server/contract";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../../api/api.ts";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { send } from "../api/send.ts";
import { useReportWords } from "../words/report.ts";
import { useWords } from "../words/use-words.ts";
import { Answers } from "./Answers.tsx";
import { reportAddress } from "./addresses.ts";
import { Beside } from "./Beside.tsx";
import { Blockers } from "./Blockers.tsx";
import { complaintsOf, contentOf, readNumber, type Typed, typedAgain } from "./content.ts";
import { EvidenceField } from "./EvidenceField.tsx";
import { TwoSides } from "./TwoSides.tsx";
import { tidy, typedUnit } from "./typed-unit.ts";
import { type DraftState, useDraft } from "./use-draft.ts";
import { useReportKeys } from "./use-report-keys.ts";

const DraftLine = ({ state, onDrop }: { readonly state: DraftState; readonly onDrop: () => void }) => {
  const { language } = usePreferences();
  const { drafts, discard } = useReportWords();
  return (
    <p className="report-draft second" data-draft={state.kind}>
      <span role="status">
        {state.kind === "saved" ? drafts.saved(minute(state.at, language)) : drafts[state.kind]}
      </span>{" "}
      {state.kind === "clean" ? null : (
        <button type="button" className="link-button" onClick={onDrop}>
          {discard}
        </button>
      )}
    </p>
  );
};

interface SendingOf {
  readonly report: ReportDetail;
  readonly draft: ReturnType<typeof useDraft>;
  readonly size: number;
  readonly onDone: (report: ReportDetail) => void;
}

/** Sends the report; where somebody else was quicker, what they sent stands beside what is typed. */
const useSending = ({ report, draft, size, onDone }: SendingOf) => {
  const [version, setVersion] = useState(report.version);
  const [theirs, setTheirs] = useState<Typed | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (): Promise<void> => {
    const content = contentOf(draft.typed, size);
    setTried(true);
    setError(null);
    if (content === null || busy) return;
    setBusy(true);
    try {
      const done = await send<ReportDetail>(reportAddress.act(report.id, "fill"), {
        method: "POST",
        body: { version, content },
      });
      draft.end();
      onDone(done);
    } catch (failure) {
      if (failure instanceof ApiError && failure.problem?.code === "stale") {
        const now = await deskApi.get<ReportDetail>(reportAddress.report(report.id)).catch(() => null);
        if (now !== null) {
          setVersion(now.version);
          setTheirs(now.content === null ? null : typedAgain(now.content, size));
        }
      } else setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { submit, theirs, setTheirs, tried, busy, error };
};

interface FillFormProps {
  readonly report: ReportDetail;
  readonly onDone: (report: ReportDetail) => void;
}

/** The form a unit fills in: answer, value, words, evidence, blockers; nothing typed is ever lost. */
export const FillForm = ({ report, onDone }: FillFormProps) => {
  const { language } = usePreferences();
  const [words, all] = [useReportWords(), useWords()];
  const { target } = report.commitment;
  const unit = typedUnit(target ?? { value: null, unit: null }, language);
  const draft = useDraft(report, unit.size);
  const { typed, change } = draft;
  const { submit, theirs, setTheirs, tried, busy, error } = useSending({
    ...{ report, draft, onDone },
    size: unit.size,
  });
  const form = useRef<HTMLFormElement>(null);
  const wrong = tried ? complaintsOf(typed) : [];
  const set = useCallback((part: Partial<Typed>) => change({ ...typed, ...part }), [change, typed]);
  useReportKeys({ onAnswer: (answer) => set({ answer }), onSend: () => form.current?.requestSubmit() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a press of the button leads to what is wrong.
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid='true'], fieldset[aria-describedby] input");
    if (tried && wrong.length > 0) first?.focus();
  }, [tried]);
  const { answer } = typed;
  const number = readNumber(typed.value);
  return (
    <form
      ref={form}
      className="report-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {draft.restored ? <p className="notice">{words.restored}</p> : null}
      {draft.other === null ? null : (
        <TwoSides
          mine={typed}
          theirs={draft.other}
          title={words.twoTitle}
          text={words.twoText}
          onChosen={draft.settle}
        />
      )}
      {theirs === null ? null : (
        <TwoSides
          {...{ mine: typed, theirs, title: words.movedTitle, text: words.movedText }}
          onChosen={(chosen) => {
            change(chosen);
            setTheirs(null);
          }}
        />
      )}
      <Answers value={answer} wrong={wrong.includes("answer")} onChange={(next) => set({ answer: next })} />
      {answer === "cannot-be-measured" ? null : (
        <div className="report-value">
          <label className="desk-field">
            <span>
              {words.value}
              {unit.name === "" ? "" : ` (${unit.name})`}
            </span>
            <input
              inputMode="decimal"
              autoComplete="off"
              value={typed.value}
              maxLength={60}
              placeholder={words.valueHint}
              aria-invalid={wrong.includes("value")}
              onChange={(event) => set({ value: event.target.value })}
            />
            {wrong.includes("value") ? <span className="field-problem">{words.notNumber}</span> : null}
          </label>
          <Beside
            report={report}
            typed={number === null ? null : tidy(number * unit.size)}
            cited={typed.evidence}
            onCite={(evidence) => set({ evidence })}
          />
        </div>
      )}
      {answer === "progress" ? (
        <label className="desk-check">
          <input type="checkbox" checked={typed.done} onChange={(event) => set({ done: event.target.checked })} />
          {words.done}
        </label>
      ) : null}
      <label className="desk-field">
        <span>{answer === null ? words.narrative : words.narrativeFor[answer]}</span>
        <textarea
          rows={4}
          maxLength={4000}
          value={typed.narrative}
          aria-invalid={wrong.includes("narrative")}
          onChange={(event) => set({ narrative: event.target.value })}
        />
        {wrong.includes("narrative") ? <span className="field-problem">{words.narrativeNeeded}</span> : null}
      </label>
      <EvidenceField report={report} value={typed.evidence} onChange={(evidence) => set({ evidence })} />
      <Blockers value={typed.blockers} wrong={wrong.includes("blockers")} onChange={(blockers) => set({ blockers })} />
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {words.notSent} {problemText(error, language, all)}
        </p>
      )}
      <div className="report-end">
        <button type="submit" className="button primary" disabled={busy || draft.other !== null || theirs !== null}>
          {busy ? words.sending : report.version === 0 ? words.send : words.sendAgain}
        </button>
        <DraftLine state={draft.state} onDrop={() => void draft.drop()} />
      </div>
      <p className="second report-keys">{words.keys}</p>
    </form>
  );
};
