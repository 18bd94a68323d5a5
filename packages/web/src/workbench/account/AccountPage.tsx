import type { Me, NoticeWishes, Session, SessionList } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { useGrantText } from "../admin/people/use-people.ts";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { Frame } from "../frame/Frame.tsx";
import { Sessions } from "../frame/Sessions.tsx";
import { Loading, Trouble } from "../frame/Trouble.tsx";
import { useComplaint } from "../frame/use-complaint.ts";
import { useTold } from "../frame/use-told.tsx";
import { usePeopleWords } from "../words/people.ts";
import { useWords } from "../words/use-words.ts";
import { Calendars } from "./Calendars.tsx";
import { Providers } from "./Providers.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { Tokens } from "./Tokens.tsx";
import "../admin/admin.css";

const useMe = () => useQuery({ queryKey: ["me"], queryFn: () => deskApi.get<Me>(workAddressOf.me), staleTime: 0 });

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

const Part = ({ id, title, lead, children }: PartProps) => (
  <section className="account-part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {lead === undefined ? null : <p className="second">{lead}</p>}
    {children}
  </section>
);

/** A refusal of a form, in words; nothing typed is lost by it. */
const Refused = ({ error }: { readonly error: unknown }) => {
  const { language } = usePreferences();
  const words = useWords();
  return error === null ? null : (
    <p className="form-problem" role="alert">
      {typeof error === "string" ? error : problemText(error, language, words)}
    </p>
  );
};

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "");

const Who = ({ me }: { readonly me: Me }) => {
  const { account: words, fields, noGrants } = usePeopleWords();
  const grantText = useGrantText();
  const queries = useQueryClient();
  const told = useTold();
  const [error, setError] = useState<unknown>(null);
  if (me.person === null) return null;
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setError(null);
    const email = textOf(new FormData(event.currentTarget), "email").trim();
    try {
      const now = await send<Me>(workAddressOf.me, { method: "PATCH", body: { email: email === "" ? null : email } });
      queries.setQueryData(["me"], now);
      told(words.emailSaved);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Part id="who" title={words.who}>
      <dl className="facts">
        <div>
          <dt>{fields.name}</dt>
          <dd>{me.person.name}</dd>
        </div>
        <div>
          <dt>{fields.account}</dt>
          <dd>{me.person.account}</dd>
        </div>
        <div>
          <dt>{words.roles}</dt>
          <dd className="person-grants">
            {me.person.grants.length === 0 ? noGrants : null}
            {me.person.grants.map((grant) => (
              <span key={JSON.stringify(grant)}>{grantText(grant)}</span>
            ))}
          </dd>
        </div>
      </dl>
      <form className="account-line" onSubmit={(event) => void save(event)}>
        <label className="desk-field">
          <span>{words.email}</span>
          <input name="email" type="email" autoComplete="email" maxLength={254} defaultValue={me.email ?? ""} />
        </label>
        <button type="submit" className="button">
          {words.save}
        </button>
      </form>
      <p className="second account-note">{words.emailNote}</p>
      <Refused error={error} />
    </Part>
  );
};

const Password = ({ me }: { readonly me: Me }) => {
  const { account: words } = usePeopleWords();
  const told = useTold();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const change = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const password = textOf(typed, "password");
    if (password !== textOf(typed, "again")) return setError(words.differ);
    setBusy(true);
    setError(null);
    try {
      const body = { password, ...(me.password ? { current: textOf(typed, "current") } : {}) };
      queries.setQueryData(["me"], await send<Me>(workAddressOf.myPassword, { method: "PUT", body }));
      form.reset();
      told(words.changed);
      await queries.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Part id="password" title={words.password} {...(me.password ? {} : { lead: words.passwordNone })}>
      <form onSubmit={(event) => void change(event)}>
        <input type="text" name="account" autoComplete="username" value={me.person?.account ?? ""} readOnly hidden />
        <div className="form-pair">
          {me.password ? (
            <label className="desk-field">
              <span>{words.current}</span>
              <input name="current" type="password" autoComplete="current-password" maxLength={200} required />
            </label>
          ) : null}
        </div>
        <div className="form-pair">
          <label className="desk-field">
            <span>{words.fresh}</span>
            <input name="password" type="password" autoComplete="new-password" maxLength={200} required />
          </label>
          <label className="desk-field">
            <span>{words.again}</span>
            <input name="again" type="password" autoComplete="new-password" maxLength={200} required />
          </label>
        </div>
        <Refused error={error} />
        <button type="submit" className="button account-do" disabled={busy}>
          {words.change}
        </button>
      </form>
    </Part>
  );
};

const MySessions = () => {
  const { sessions: words } = usePeopleWords();
  const queries = useQueryClient();
  const complain = useComplaint();
  const told = useTold();
  const { data } = useQuery({
    queryKey: ["my-sessions"],
    queryFn: () => deskApi.get<SessionList>(workAddressOf.mySessions),
    staleTime: 0,
  });
  const anew = () => queries.invalidateQueries({ queryKey: ["my-sessions"] });
  const end = (session: Session) =>
    send(workAddressOf.mySession(session.id), { method: "DELETE" }).then(
      () => {
        told(words.ended);
        return anew();
      },
      (error: unknown) => complain(words.end, error),
    );
  const endOthers = () =>
    send<{ readonly ended: number }>(workAddressOf.mySessions, { method: "DELETE" }).then(
      ({ ended }) => {
        told(words.endedAll(ended));
        return anew();
      },
      (error: unknown) => complain(words.endOthers, error),
    );
  if (data === undefined) return <Loading />;
  const browsers = data.items.filter(({ kind }) => kind === "browser");
  return (
    <>
      <Sessions sessions={browsers} onEnd={(session) => void end(session)} />
      {browsers.length < 2 ? null : (
        <button type="button" className="button account-do" onClick={() => void endOthers()}>
          {words.endOthers}
        </button>
      )}
    </>
  );
};

const wishes = ["all", "digest", "none"] as const;

const Notices = ({ me }: { readonly me: Me }) => {
  const { account: words } = usePeopleWords();
  const queries = useQueryClient();
  const told = useTold();
  const complain = useComplaint();
  const { data } = useQuery({
    queryKey: ["wishes"],
    queryFn: () => deskApi.get<NoticeWishes>(workAddressOf.wishes),
  });
  const choose = (mail: NoticeWishes["mail"]) =>
    send<NoticeWishes>(workAddressOf.wishes, { method: "PUT", body: { mail } }).then(
      (now) => {
        queries.setQueryData(["wishes"], now);
        told(words.wishesSaved);
      },
      (error: unknown) => complain(words.notices, error),
    );
  return (
    <Part id="notices" title={words.notices} lead={words.noticesLead}>
      {me.email === null ? <p className="notice">{words.noMail}</p> : null}
      {data === undefined ? null : (
        <fieldset className="ending-ways" aria-labelledby="notices">
          {wishes.map((mail) => (
            <label key={mail} className="desk-check">
              <input type="radio" name="mail" checked={data.mail === mail} onChange={() => void choose(mail)} />{" "}
              {words.wishes[mail]}
            </label>
          ))}
        </fieldset>
      )}
    </Part>
  );
};

const Account = () => {
  const { account: words, sessions, providers, calendars, tokens } = usePeopleWords();
  const { me: visitor } = useVisitor();
  const { data: me, error, refetch } = useMe();
  if (visitor.who === "machine") return <p className="notice">{words.machine}</p>;
  if (error !== null) return <Trouble error={error} onAgain={() => void refetch()} />;
  if (me === undefined) return <Loading />;
  return (
    <>
      <Who me={me} />
      <Notices me={me} />
      <Password me={me} />
      <Part id="factor" title={words.factor} lead={words.factorLead}>
        <SecondFactor me={me} />
      </Part>
      <Part id="providers" title={providers.title} lead={providers.lead}>
        <Providers />
      </Part>
      <Part id="calendars" title={calendars.title} lead={calendars.lead}>
        <Calendars />
      </Part>
      <Part id="my-sessions" title={sessions.title}>
        <MySessions />
      </Part>
      <Part id="tokens" title={tokens.title} lead={tokens.lead}>
        <Tokens />
      </Part>
    </>
  );
};

/** One's own account: how one signs in, where one is signed in, how one is told of things. */
export const AccountPage = () => {
  const { account: words } = usePeopleWords();
  const { me } = useVisitor();
  return (
    <Frame needs={me.who === "machine" ? null : "signed-in"}>
      <div className="imports account-page">
        <Head title={words.title} description={words.lead} canonical="/account" />
        <h1>{words.title}</h1>
        <p className="imports-lead">{words.lead}</p>
        <Account />
      </div>
    </Frame>
  );
};
