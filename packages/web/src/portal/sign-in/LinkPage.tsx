import type { LinkShown, Me } from "@lantu/server/contract";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { ApiError } from "../../api/api.ts";
import { acceptLink } from "../../api/sign-in.ts";
import { minute } from "../../format/time.ts";
import { Head, PageStatus } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useTakenOver } from "../../shell/use-taken-over.ts";
import { useProblemText } from "./SignInForm.tsx";
import { useSignInWords } from "./use-sign-in-words.ts";

const route = getRouteApi("/sign-in/link/$token");
const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** Where somebody begins who signs in for the first time: where there is something for them to do. */
const firstPage = ({ actions }: Me): string => {
  if (actions.includes("read-work")) return "/work";
  return actions.includes("manage-people") ? "/admin/people" : "/";
};

interface LinkFormProps {
  readonly link: LinkShown;
  readonly token: string;
}

/** Account and name: asked of the first administrator, told to everybody else. */
const Who = ({ link }: Pick<LinkFormProps, "link">) => {
  const all = useSignInWords();
  if (link.account !== null)
    return (
      <label>
        <span>{all.account}</span>
        <input name="account" value={link.account} readOnly autoComplete="username" />
      </label>
    );
  return (
    <>
      <label>
        <span>{all.account}</span>
        <input
          name="account"
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          minLength={2}
          maxLength={40}
          required
          aria-describedby="account-hint"
        />
      </label>
      <p className="hint second" id="account-hint">
        {all.link.accountHint}
      </p>
      <label>
        <span>{all.link.name}</span>
        <input name="name" autoComplete="name" maxLength={60} required />
      </label>
    </>
  );
};

const LinkForm = ({ link, token }: LinkFormProps) => {
  const words = useSignInWords();
  const told = useProblemText();
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const takenOver = useTakenOver();
  const type = shown ? "text" : "password";
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = textOf(form, "password");
    const same = password === textOf(form, "again");
    setWrong(same ? null : words.link.differ);
    if (!same) return;
    setBusy(true);
    const who =
      link.account === null ? { account: textOf(form, "account").trim(), name: textOf(form, "name").trim() } : {};
    try {
      location.assign(firstPage(await acceptLink(token, { ...who, password })));
    } catch (failure) {
      setWrong(told(failure));
      setBusy(false);
    }
  };
  return (
    <form
      className="sign-in-form"
      method="post"
      action={`/sign-in/link/${token}`}
      onSubmit={(event) => void submit(event)}
    >
      <Who link={link} />
      <label>
        <span>{words.link.passwordField}</span>
        <input
          name="password"
          type={type}
          autoComplete="new-password"
          maxLength={200}
          required
          aria-describedby="password-hint wrong"
        />
      </label>
      <p className="hint second" id="password-hint">
        {words.link.passwordHint}
      </p>
      <label>
        <span>{words.link.again}</span>
        <input name="again" type={type} autoComplete="new-password" maxLength={200} required />
      </label>
      <label className="sign-in-check">
        <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} /> {words.link.show}
      </label>
      {wrong === null ? null : (
        <p className="sign-in-wrong" role="alert" id="wrong">
          {wrong}
        </p>
      )}
      <button type="submit" className="button primary" disabled={busy || !takenOver}>
        {busy ? words.busy : words.link.submit}
      </button>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
    </form>
  );
};

const Gone = ({ error }: { readonly error: ApiError }) => {
  const words = useSignInWords();
  const told = useProblemText();
  return (
    <>
      <PageStatus status={error.status} />
      <h1>{words.link.goneTitle}</h1>
      <p>{told(error)}</p>
      <p>
        <a className="button" href="/sign-in">
          {words.link.toSignIn}
        </a>
      </p>
    </>
  );
};

/** What a one-time link leads to: the first administrator, a new person, or a forgotten password. */
export const LinkPage = () => {
  const { link: words } = useSignInWords();
  const { language } = usePreferences();
  const { token } = route.useParams();
  const { link, error } = route.useLoaderData();
  const isFirst = link?.purpose === "first-administrator";
  const title = link === null ? words.goneTitle : isFirst ? words.first : words.password;
  return (
    <div className="sign-in">
      <Head title={title} description={title} canonical="/sign-in" />
      {link === null ? (
        <Gone error={error ?? new ApiError(410, null)} />
      ) : (
        <>
          <h1>{title}</h1>
          <p>{isFirst ? words.firstLead : words.passwordLead(link.name ?? link.account ?? "")}</p>
          <LinkForm link={link} token={token} />
          <p className="second">{words.until(minute(link.expiresAt, language))}</p>
        </>
      )}
    </div>
  );
};
