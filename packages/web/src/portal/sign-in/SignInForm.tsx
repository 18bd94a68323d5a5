import { type FormEvent, useState } from "react";
import type { SignInAddress } from "../../address/sign-in.ts";
import { ApiError } from "../../api/api.ts";
import { type SignInGiven, signIn } from "../../api/sign-in.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useTakenOver } from "../../shell/use-taken-over.ts";
import { LockedOut } from "./LockedOut.tsx";
import { useSignInWords } from "./use-sign-in-words.ts";

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "");

interface SignInFormProps {
  /** Path to go on to. */
  readonly to: string;
  /** What a sign-in service came back with. */
  readonly problem: SignInAddress;
}

/** What the server refused with, in its own words. */
export const useProblemText = (): ((error: unknown) => string) => {
  const { problem: words } = useMessages();
  return (error) => {
    if (!(error instanceof ApiError)) return words.unknown;
    if (error.problem !== null) return error.problem.detail;
    return error.status === 0 ? words.unreachable : words.unknown;
  };
};

/** What an outside service came back with, as the server wrote it into the address. */
const useReturned = ({ problem, account }: SignInAddress): string | null => {
  const words = useSignInWords();
  if (problem === undefined) return null;
  return problem === "account-unlinked" ? words.unlinked(account ?? "") : words.providerFailed;
};

/** What is sent and what came of it: first account and password, then the code where one is asked for. */
const useSigningIn = (to: string) => {
  const [given, setGiven] = useState<SignInGiven | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (now: SignInGiven): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await signIn(now);
      // A page load: everything on the page is then what this person may see.
      location.assign(to);
    } catch (failure) {
      const code = failure instanceof ApiError ? failure.problem?.code : undefined;
      if (code === "second-factor-needed") setGiven(now);
      else setError(failure);
      if (code === "sign-in-failed" || code === "locked-out") setGiven(null);
      setBusy(false);
    }
  };
  const startAgain = () => {
    setGiven(null);
    setError(null);
  };
  return { given, busy, error, attempt, startAgain };
};

type SigningIn = ReturnType<typeof useSigningIn>;

const Trouble = ({ error, id }: { readonly error: unknown; readonly id: string }) => {
  const told = useProblemText();
  if (error === null) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="sign-in-wrong" role="alert" id={id}>
      {problem?.code === "locked-out" ? (
        <LockedOut key={problem.instance} seconds={Number(problem.params.seconds ?? 0)} />
      ) : (
        <p>{told(error)}</p>
      )}
    </div>
  );
};

const Code = ({ signing }: { readonly signing: SigningIn }) => {
  const words = useSignInWords();
  const { given, busy, error, attempt, startAgain } = signing;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = textOf(new FormData(event.currentTarget), "code").trim();
    if (given !== null) void attempt({ ...given, code });
  };
  return (
    <form className="sign-in-form" onSubmit={submit} aria-labelledby="code-title">
      <h2 id="code-title">{words.codeTitle}</h2>
      <p className="second">{words.codeLead}</p>
      <label>
        <span>{words.code}</span>
        <input
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="off"
          required
          // biome-ignore lint/a11y/noAutofocus: the only field of the step that has just begun.
          autoFocus
          aria-describedby="wrong"
        />
      </label>
      <Trouble error={error} id="wrong" />
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? words.busy : words.codeSubmit}
      </button>
      <button type="button" className="link-button" onClick={startAgain}>
        {words.back}
      </button>
    </form>
  );
};

/** Account and password; then, where the account has a second step, its code. */
export const SignInForm = ({ to, problem }: SignInFormProps) => {
  const words = useSignInWords();
  const returned = useReturned(problem);
  const signing = useSigningIn(to);
  const { given, busy, error, attempt } = signing;
  const takenOver = useTakenOver();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void attempt({ account: textOf(form, "account").trim(), password: textOf(form, "password") });
  };
  if (given !== null) return <Code signing={signing} />;
  return (
    // Not sent before the scripts have loaded; posted, so that nothing typed could get into an address.
    <form className="sign-in-form" method="post" action="/sign-in" onSubmit={submit}>
      {returned === null || error !== null ? null : (
        <p className="sign-in-wrong" role="alert">
          {returned}
        </p>
      )}
      <label>
        <span>{words.account}</span>
        <input
          name="account"
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          required
          aria-describedby="wrong"
        />
      </label>
      <label>
        <span>{words.password}</span>
        <input name="password" type="password" autoComplete="current-password" maxLength={1000} required />
      </label>
      <Trouble error={error} id="wrong" />
      <button type="submit" className="button primary" disabled={busy || !takenOver}>
        {busy ? words.busy : words.submit}
      </button>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
    </form>
  );
};
