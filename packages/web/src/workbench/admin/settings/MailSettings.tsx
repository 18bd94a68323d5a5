import type { MailStand } from "@lantu/server/contract";
import { type FormEvent, useState } from "react";
import { useVisitor } from "../../../shell/visitor.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { useTold } from "../../frame/use-told.tsx";
import { useSettingsWords } from "../../words/settings.ts";
import { Begun } from "./Begun.tsx";
import { ChannelPart } from "./ChannelPart.tsx";
import { type MailForm, mailFormOf, mailGivenOf, mailReaders } from "./mail-form.ts";
import { Answered, Outgoing } from "./Outgoing.tsx";
import { useSetting } from "./use-setting.ts";

const securities = ["tls", "starttls", "none"] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const channel = { path: workAddressOf.mail, testPath: workAddressOf.mailTest };

interface FieldsProps {
  readonly form: MailForm;
  readonly onChange: (form: MailForm) => void;
  readonly password: string;
  /** Where the password comes from that is used now. */
  readonly from: MailStand["settings"]["password"];
  readonly onPassword: (password: string) => void;
}

const Fields = ({ form, onChange, password, from, onPassword }: FieldsProps) => {
  const all = useSettingsWords();
  const { mail: words } = all;
  const set = (part: Partial<MailForm>) => onChange({ ...form, ...part });
  return (
    <>
      <label className="desk-check">
        <input type="checkbox" checked={form.enabled} onChange={({ target }) => set({ enabled: target.checked })} />{" "}
        {words.enabled}
      </label>
      <div className="form-pair">
        <label className="desk-field">
          <span>{words.host}</span>
          <input
            value={form.host}
            maxLength={255}
            autoComplete="off"
            onChange={({ target }) => set({ host: target.value })}
          />
        </label>
        <label className="desk-field">
          <span>{words.port}</span>
          <input
            type="number"
            min={1}
            max={65535}
            value={form.port}
            required
            onChange={({ target }) => set({ port: target.value })}
          />
        </label>
        <label className="desk-field">
          <span>{words.security}</span>
          <select
            value={form.security}
            onChange={({ target }) => set({ security: target.value as MailForm["security"] })}
          >
            {securities.map((security) => (
              <option key={security} value={security}>
                {words.securities[security]}
              </option>
            ))}
          </select>
        </label>
        <label className="desk-field">
          <span>{words.from}</span>
          <input
            value={form.from}
            maxLength={320}
            autoComplete="off"
            onChange={({ target }) => set({ from: target.value })}
          />
        </label>
        <label className="desk-field">
          <span>{words.user}</span>
          <input
            value={form.user}
            maxLength={255}
            autoComplete="off"
            onChange={({ target }) => set({ user: target.value })}
          />
        </label>
        <label className="desk-field">
          <span>
            {words.password} <span className="optional">{all.secretFrom[from ?? "none"]}</span>
          </span>
          <input
            type="password"
            value={password}
            maxLength={500}
            autoComplete="new-password"
            disabled={from === "environment"}
            onChange={({ target }) => onPassword(target.value)}
          />
        </label>
        <label className="desk-field">
          <span>{words.baseUrl}</span>
          <input
            type="url"
            value={form.baseUrl}
            maxLength={500}
            aria-describedby="base-hint"
            onChange={({ target }) => set({ baseUrl: target.value })}
          />
          <span className="hint" id="base-hint">
            {words.baseUrlHint}
          </span>
        </label>
        <label className="desk-field">
          <span>{words.digestHour}</span>
          <select value={form.digestHour} onChange={({ target }) => set({ digestHour: Number(target.value) })}>
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {words.hour(hour)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
};

const Editing = ({ stand }: { readonly stand: MailStand }) => {
  const all = useSettingsWords();
  const { mail: words } = all;
  const { me } = useVisitor();
  const told = useTold();
  const { kept, busy, reply, refused, save, test } = useSetting({ ...channel, stand, formOf: mailFormOf });
  const { typed: form, type, theirs } = kept;
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void save(mailGivenOf(form, password), () => {
      setPassword((now) => (now === password ? "" : now));
      told(all.saved);
    });
  };
  const tryOut = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void test({ to: String(new FormData(event.currentTarget).get("to") ?? "").trim() });
  };
  return (
    <>
      <Begun kept={kept} readers={mailReaders(all)} />
      <form onSubmit={submit}>
        <Fields {...{ form, password, from: stand.settings.password }} onChange={type} onPassword={setPassword} />
        <button type="submit" className="button primary account-do" disabled={busy || theirs !== null}>
          {all.save}
        </button>
      </form>
      <form className="account-line" onSubmit={tryOut}>
        <label className="desk-field">
          <span>{words.testTo}</span>
          <input name="to" type="email" defaultValue={me.email ?? ""} maxLength={320} required />
        </label>
        <button type="submit" className="button" disabled={busy}>
          {words.test}
        </button>
      </form>
      <Answered reply={reply === null ? null : words.sent(reply)} error={refused} />
      <Outgoing log={stand.log} />
    </>
  );
};

/** How mail is sent, with a way to try it. */
export const MailSettings = () => {
  const { mail: words } = useSettingsWords();
  return <ChannelPart title={words.title} channel={channel} editing={Editing} />;
};
