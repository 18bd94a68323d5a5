import { Modal } from "antd";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ApiError } from "../../api/api.ts";
import { signIn } from "../../api/sign-in.ts";
import { onSignInNeeded } from "../../api/signed-in.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { problemText } from "../api/problem-text.ts";
import { useAccessWords } from "../words/access.ts";
import { useWords } from "../words/use-words.ts";

interface DialogProps {
  readonly account: string;
  /** Told whether the person is signed in again. */
  readonly onEnd: (signedIn: boolean) => void;
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "");

const Dialog = ({ account, onEnd }: DialogProps) => {
  const { again: words } = useAccessWords();
  const all = useWords();
  const { language } = usePreferences();
  const [needsCode, setNeedsCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = textOf(form, "code").trim();
    setBusy(true);
    setError(null);
    try {
      await signIn({ account, password: textOf(form, "password"), ...(code === "" ? {} : { code }) });
      onEnd(true);
    } catch (failure) {
      const asked = failure instanceof ApiError && failure.problem?.code === "second-factor-needed";
      if (asked) setNeedsCode(true);
      if (!asked || needsCode) setError(failure);
      setBusy(false);
    }
  };
  return (
    <Modal open title={words.title} footer={null} onCancel={() => onEnd(false)} mask={{ closable: false }}>
      <p>{words.text}</p>
      <form className="again" onSubmit={(event) => void submit(event)}>
        <label className="desk-field">
          <span>{words.account}</span>
          <input name="account" value={account} readOnly autoComplete="username" />
        </label>
        <label className="desk-field">
          <span>{words.password}</span>
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            // biome-ignore lint/a11y/noAutofocus: the dialog has opened to ask for this.
            autoFocus
          />
        </label>
        {needsCode ? (
          <label className="desk-field">
            <span>{words.code}</span>
            <input
              name="code"
              autoComplete="one-time-code"
              inputMode="text"
              required
              // biome-ignore lint/a11y/noAutofocus: the dialog has opened to ask for this.
              autoFocus
            />
          </label>
        ) : null}
        {error === null ? null : (
          <p className="form-problem" role="alert">
            {problemText(error, language, all)}
          </p>
        )}
        <p className="form-actions">
          <button type="submit" className="button primary" disabled={busy}>
            {words.submit}
          </button>
          <button type="button" className="quiet-button" onClick={() => onEnd(false)}>
            {words.leave}
          </button>
        </p>
      </form>
      <p className="second">
        {words.elsewhere}{" "}
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {words.newTab}
        </a>{" "}
        <button type="button" className="link-button" onClick={() => onEnd(true)}>
          {words.done}
        </button>
      </p>
    </Modal>
  );
};

/** Where the session ends in the middle of work: asks for the password on the same page, then lets the work go on. */
export const SignInAgain = () => {
  const { me } = useVisitor();
  const [asked, setAsked] = useState(false);
  const answer = useRef<((signedIn: boolean) => void) | null>(null);
  const account = me.person?.account;
  useEffect(() => {
    if (account === undefined) return;
    return onSignInNeeded(
      () =>
        new Promise((resolve) => {
          answer.current = resolve;
          setAsked(true);
        }),
    );
  }, [account]);
  if (!asked || account === undefined) return null;
  const end = (signedIn: boolean) => {
    setAsked(false);
    answer.current?.(signedIn);
  };
  return <Dialog account={account} onEnd={end} />;
};
