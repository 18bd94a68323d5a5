import type { MailStand } from "@lantu/server/contract";
import type { FormEvent } from "react";
import { useVisitor } from "../../../shell/visitor.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useTold } from "../../frame/use-told.tsx";
import { useSettingsWords } from "../../words/settings.ts";
import { Answered, Outgoing } from "./Outgoing.tsx";
import { useSetting } from "./use-setting.ts";

const securities = ["tls", "starttls", "none"] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** What is sent; a password left empty stays as it was. */
const givenOf = (form: FormData) => {
  const password = String(form.get("password") ?? "");
  const user = textOf(form, "user");
  return {
    ...{ enabled: form.get("enabled") !== null, host: textOf(form, "host"), port: Number(form.get("port")) },
    ...{ security: textOf(form, "security"), user: user === "" ? null : user, from: textOf(form, "from") },
    ...{ baseUrl: textOf(form, "baseUrl"), digestHour: Number(form.get("digestHour")) },
    ...(password === "" ? {} : { password }),
  };
};

const Fields = ({ settings }: Pick<MailStand, "settings">) => {
  const all = useSettingsWords();
  const { mail: words } = all;
  return (
    <>
      <label className="desk-check">
        <input type="checkbox" name="enabled" defaultChecked={settings.enabled} /> {words.enabled}
      </label>
      <div className="form-pair">
        <label className="desk-field">
          <span>{words.host}</span>
          <input name="host" defaultValue={settings.host} maxLength={255} autoComplete="off" />
        </label>
        <label className="desk-field">
          <span>{words.port}</span>
          <input name="port" type="number" min={1} max={65535} defaultValue={settings.port} required />
        </label>
        <label className="desk-field">
          <span>{words.security}</span>
          <select name="security" defaultValue={settings.security}>
            {securities.map((security) => (
              <option key={security} value={security}>
                {words.securities[security]}
              </option>
            ))}
          </select>
        </label>
        <label className="desk-field">
          <span>{words.from}</span>
          <input name="from" defaultValue={settings.from} maxLength={320} autoComplete="off" />
        </label>
        <label className="desk-field">
          <span>{words.user}</span>
          <input name="user" defaultValue={settings.user ?? ""} maxLength={255} autoComplete="off" />
        </label>
        <label className="desk-field">
          <span>
            {words.password} <span className="optional">{all.secretFrom[settings.password ?? "none"]}</span>
          </span>
          <input
            name="password"
            type="password"
            maxLength={500}
            autoComplete="new-password"
            disabled={settings.password === "environment"}
          />
        </label>
        <label className="desk-field">
          <span>{words.baseUrl}</span>
          <input
            name="baseUrl"
            type="url"
            defaultValue={settings.baseUrl}
            maxLength={500}
            aria-describedby="base-hint"
          />
          <span className="hint" id="base-hint">
            {words.baseUrlHint}
          </span>
        </label>
        <label className="desk-field">
          <span>{words.digestHour}</span>
          <select name="digestHour" defaultValue={settings.digestHour}>
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

/** How mail is sent, with a way to try it. */
export const MailSettings = () => {
  const all = useSettingsWords();
  const { mail: words } = all;
  const { me } = useVisitor();
  const told = useTold();
  const setting = useSetting<MailStand>(workAddressOf.mail, workAddressOf.mailTest);
  const { data, loadError, refetch, busy, reply, refused } = setting;
  if (data === undefined)
    return loadError === null ? <Loading /> : <Trouble error={loadError} onAgain={() => void refetch()} />;
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (await setting.save(givenOf(new FormData(event.currentTarget)))) told(all.saved);
  };
  const test = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void setting.test({ to: textOf(new FormData(event.currentTarget), "to") });
  };
  return (
    <section className="account-part" aria-labelledby="mail">
      <h2 id="mail">{words.title}</h2>
      <form onSubmit={(event) => void save(event)}>
        <Fields settings={data.settings} />
        <button type="submit" className="button primary account-do" disabled={busy}>
          {all.save}
        </button>
      </form>
      <form className="account-line" onSubmit={test}>
        <label className="desk-field">
          <span>{words.testTo}</span>
          <input name="to" type="email" defaultValue={me.email ?? ""} maxLength={320} required />
        </label>
        <button type="submit" className="button" disabled={busy}>
          {words.test}
        </button>
      </form>
      <Answered reply={reply === null ? null : words.sent(reply)} error={refused} />
      <Outgoing log={data.log} />
    </section>
  );
};
