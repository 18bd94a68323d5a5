import type { SessionList } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { type FormEvent, type ReactNode, useState } from "react";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { Copied } from "../frame/Copied.tsx";
import { useComplaint } from "../frame/use-complaint.ts";
import { useOneAtATime } from "../frame/use-one-at-a-time.ts";
import { useTold } from "../frame/use-told.tsx";
import { usePeopleWords } from "../words/people.ts";

/** The words of one kind of credential. */
interface CredentialWords {
  readonly title: string;
  readonly none: string;
  readonly label: string;
  readonly make: string;
  /** Title and text of the window in which a new one is shown this once. */
  readonly made: string;
  readonly text: string;
  readonly until: (time: string) => string;
  readonly end: (label: string) => string;
}

interface CredentialsProps<Made> {
  readonly words: CredentialWords;
  /** Address of the list, and of one by its id. */
  readonly list: string;
  readonly one: (id: string) => string;
  /** Fields besides the name, where there are any. */
  readonly children?: ReactNode;
  /** What is sent for what was typed. */
  readonly asked: (typed: FormData) => object;
  /** What is to be taken along of what was made. */
  readonly shown: (made: Made) => string;
}

/** Named credentials for programs: made, shown once, each ended by itself. */
export const Credentials = <Made,>({ words, list, one, children, asked, shown }: CredentialsProps<Made>) => {
  const { sessions } = usePeopleWords();
  const { language } = usePreferences();
  const queries = useQueryClient();
  const complain = useComplaint();
  const told = useTold();
  const { busy, once } = useOneAtATime();
  const [made, setMade] = useState<Made | null>(null);
  const { data } = useQuery({ queryKey: [list], queryFn: () => deskApi.get<SessionList>(list), staleTime: 0 });
  const anew = () => queries.invalidateQueries({ queryKey: [list] });
  const make = async (form: HTMLFormElement): Promise<void> => {
    const typed = new FormData(form);
    const body = { label: String(typed.get("label") ?? "").trim(), ...asked(typed) };
    try {
      setMade(await send<Made>(list, { method: "POST", body }));
      form.reset();
      await anew();
    } catch (error) {
      complain(words.make, error);
    }
  };
  const end = (id: string) =>
    send(one(id), { method: "DELETE" }).then(
      () => {
        told(sessions.ended);
        return anew();
      },
      (error: unknown) => complain(words.title, error),
    );
  return (
    <>
      {data === undefined || data.items.length > 0 ? null : <p className="second">{words.none}</p>}
      <ul className="sessions">
        {data?.items.map(({ id, label, expiresAt, usedAt }) => (
          <li key={id}>
            <span>
              <strong>{label}</strong>
              <span className="second session-facts">
                {words.until(minute(expiresAt, language))} · {sessions.used(minute(usedAt, language))}
              </span>
            </span>
            <button type="button" className="quiet-button" aria-label={words.end(label)} onClick={() => void end(id)}>
              {sessions.revoke}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="account-line"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const form = event.currentTarget;
          void once(() => make(form));
        }}
      >
        <label className="desk-field">
          <span>{words.label}</span>
          <input name="label" maxLength={100} required autoComplete="off" />
        </label>
        {children}
        <button type="submit" className="button" disabled={busy}>
          {words.make}
        </button>
      </form>
      {made === null ? null : (
        <Modal open title={words.made} footer={null} onCancel={() => setMade(null)} mask={{ closable: false }}>
          <p>{words.text}</p>
          <Copied text={shown(made)} label={words.made} />
        </Modal>
      )}
    </>
  );
};
