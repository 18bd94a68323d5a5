import type { WebhookStand } from "@lantu/server/contract";
import type { FormEvent } from "react";
import { workAddressOf } from "../../api/work-addresses.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useTold } from "../../frame/use-told.tsx";
import { useSettingsWords } from "../../words/settings.ts";
import { Answered, Outgoing } from "./Outgoing.tsx";
import { useSetting } from "./use-setting.ts";

/** What is sent; a secret left empty stays as it was. */
const givenOf = (form: FormData) => {
  const secret = String(form.get("secret") ?? "");
  return {
    enabled: form.get("enabled") !== null,
    url: String(form.get("url") ?? "").trim(),
    allowPrivate: form.get("allowPrivate") !== null,
    ...(secret === "" ? {} : { secret }),
  };
};

/** Where events are called out to, with a way to try it. */
export const WebhookSettings = () => {
  const all = useSettingsWords();
  const { webhook: words } = all;
  const told = useTold();
  const setting = useSetting<WebhookStand>(workAddressOf.webhook, workAddressOf.webhookTest);
  const { data, loadError, refetch, busy, reply, refused } = setting;
  if (data === undefined)
    return loadError === null ? <Loading /> : <Trouble error={loadError} onAgain={() => void refetch()} />;
  const { settings } = data;
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (await setting.save(givenOf(new FormData(event.currentTarget)))) told(all.saved);
  };
  return (
    <section className="account-part" aria-labelledby="webhook">
      <h2 id="webhook">{words.title}</h2>
      <form onSubmit={(event) => void save(event)}>
        <label className="desk-check">
          <input type="checkbox" name="enabled" defaultChecked={settings.enabled} /> {words.enabled}
        </label>
        <label className="desk-field">
          <span>{words.url}</span>
          <input name="url" type="url" defaultValue={settings.url} maxLength={2000} autoComplete="off" />
        </label>
        <label className="desk-field">
          <span>
            {words.secret} <span className="optional">{all.secretFrom[settings.secret ?? "none"]}</span>
          </span>
          <input
            name="secret"
            type="password"
            minLength={16}
            maxLength={500}
            autoComplete="new-password"
            disabled={settings.secret === "environment"}
            aria-describedby="secret-hint"
          />
          <span className="hint" id="secret-hint">
            {words.secretHint}
          </span>
        </label>
        <label className="desk-check">
          <input type="checkbox" name="allowPrivate" defaultChecked={settings.allowPrivate} /> {words.allowPrivate}
        </label>
        <p className="form-actions account-do">
          <button type="submit" className="button primary" disabled={busy}>
            {all.save}
          </button>
          <button type="button" className="button" disabled={busy} onClick={() => void setting.test({})}>
            {words.test}
          </button>
        </p>
      </form>
      <Answered reply={reply === null ? null : words.sent(reply)} error={refused} />
      <Outgoing log={data.log} />
    </section>
  );
};
