import type { SessionList, TokenMade } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { Copied } from "../frame/Copied.tsx";
import { useComplaint } from "../frame/use-complaint.ts";
import { useTold } from "../frame/use-told.tsx";
import { usePeopleWords } from "../words/people.ts";

/** Days a token is valid where nothing else is said. */
const usual = 90;

/** Tokens for programs: made, shown once, revoked. */
export const Tokens = () => {
  const { account: words, sessions } = usePeopleWords();
  const { language } = usePreferences();
  const queries = useQueryClient();
  const complain = useComplaint();
  const told = useTold();
  const [made, setMade] = useState<TokenMade | null>(null);
  const { data } = useQuery({
    queryKey: ["my-tokens"],
    queryFn: () => deskApi.get<SessionList>(workAddressOf.myTokens),
    staleTime: 0,
  });
  const anew = () => queries.invalidateQueries({ queryKey: ["my-tokens"] });
  const make = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const body = { label: String(typed.get("label") ?? "").trim(), days: Number(typed.get("days")) };
    try {
      setMade(await send<TokenMade>(workAddressOf.myTokens, { method: "POST", body }));
      form.reset();
      await anew();
    } catch (error) {
      complain(words.tokenMake, error);
    }
  };
  const end = (id: string) =>
    send(workAddressOf.myToken(id), { method: "DELETE" }).then(
      () => {
        told(sessions.ended);
        return anew();
      },
      (error: unknown) => complain(words.tokens, error),
    );
  return (
    <>
      {data === undefined || data.items.length > 0 ? null : <p className="second">{words.tokensNone}</p>}
      <ul className="sessions">
        {data?.items.map(({ id, label, expiresAt, usedAt }) => (
          <li key={id}>
            <span>
              <strong>{label}</strong>
              <span className="second session-facts">
                {words.tokenUntil(minute(expiresAt, language))} · {sessions.used(minute(usedAt, language))}
              </span>
            </span>
            <button
              type="button"
              className="quiet-button"
              aria-label={words.tokenEnd(label)}
              onClick={() => void end(id)}
            >
              {sessions.end}
            </button>
          </li>
        ))}
      </ul>
      <form className="account-line" onSubmit={(event) => void make(event)}>
        <label className="desk-field">
          <span>{words.tokenLabel}</span>
          <input name="label" maxLength={100} required autoComplete="off" />
        </label>
        <label className="desk-field days">
          <span>{words.tokenDays}</span>
          <input name="days" type="number" min={1} max={366} defaultValue={usual} required />
        </label>
        <button type="submit" className="button">
          {words.tokenMake}
        </button>
      </form>
      {made === null ? null : (
        <Modal open title={words.tokenMade} footer={null} onCancel={() => setMade(null)} mask={{ closable: false }}>
          <p>{words.tokenText}</p>
          <Copied text={made.token} label={words.tokenMade} />
        </Modal>
      )}
    </>
  );
};
