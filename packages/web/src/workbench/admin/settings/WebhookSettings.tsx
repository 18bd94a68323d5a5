import type { WebhookStand } from "@lantu/server/contract";
import { type FormEvent, useState } from "react";
import { workAddressOf } from "../../api/work-addresses.ts";
import type { Readers } from "../../frame/merge-fields.ts";
import { useTold } from "../../frame/use-told.tsx";
import { type SettingsWords, useSettingsWords } from "../../words/settings.ts";
import { Begun } from "./Begun.tsx";
import { ChannelPart } from "./ChannelPart.tsx";
import { Answered, Outgoing } from "./Outgoing.tsx";
import { useSetting } from "./use-setting.ts";

const channel = { path: workAddressOf.webhook, testPath: workAddressOf.webhookTest };

/** Where events are called out to, while it is typed; without the secret, which is kept nowhere. */
interface WebhookForm {
  readonly enabled: boolean;
  readonly url: string;
  readonly allowPrivate: boolean;
}

const formOf = ({ settings: { enabled, url, allowPrivate } }: WebhookStand): WebhookForm => ({
  ...{ enabled, url, allowPrivate },
});

const readers = ({ webhook, yes, no }: SettingsWords): Readers<WebhookForm> => ({
  enabled: [webhook.enabled, ({ enabled }) => (enabled ? yes : no)],
  url: [webhook.url, ({ url }) => url],
  allowPrivate: [webhook.allowPrivate, ({ allowPrivate }) => (allowPrivate ? yes : no)],
});

const Editing = ({ stand }: { readonly stand: WebhookStand }) => {
  const all = useSettingsWords();
  const { webhook: words } = all;
  const told = useTold();
  const { kept, busy, reply, refused, save, test } = useSetting({ ...channel, stand, formOf });
  const { typed: form, type, theirs } = kept;
  const set = (part: Partial<WebhookForm>) => type({ ...form, ...part });
  const [secret, setSecret] = useState("");
  const { secret: from } = stand.settings;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // A secret left empty stays as it was.
    const given = secret === "" ? {} : { secret };
    void save({ ...form, url: form.url.trim(), ...given }, () => {
      setSecret((now) => (now === secret ? "" : now));
      told(all.saved);
    });
  };
  return (
    <>
      <Begun kept={kept} readers={readers(all)} />
      <form onSubmit={submit}>
        <label className="desk-check">
          <input type="checkbox" checked={form.enabled} onChange={({ target }) => set({ enabled: target.checked })} />{" "}
          {words.enabled}
        </label>
        <label className="desk-field">
          <span>{words.url}</span>
          <input
            type="url"
            value={form.url}
            maxLength={2000}
            autoComplete="off"
            onChange={({ target }) => set({ url: target.value })}
          />
        </label>
        <label className="desk-field">
          <span>
            {words.secret} <span className="optional">{all.secretFrom[from ?? "none"]}</span>
          </span>
          <input
            type="password"
            value={secret}
            minLength={16}
            maxLength={500}
            autoComplete="new-password"
            disabled={from === "environment"}
            aria-describedby="secret-hint"
            onChange={({ target }) => setSecret(target.value)}
          />
          <span className="hint" id="secret-hint">
            {words.secretHint}
          </span>
        </label>
        <label className="desk-check">
          <input
            type="checkbox"
            checked={form.allowPrivate}
            onChange={({ target }) => set({ allowPrivate: target.checked })}
          />{" "}
          {words.allowPrivate}
        </label>
        <p className="form-actions account-do">
          <button type="submit" className="button primary" disabled={busy || theirs !== null}>
            {all.save}
          </button>
          <button type="button" className="button" disabled={busy} onClick={() => void test({})}>
            {words.test}
          </button>
        </p>
      </form>
      <Answered reply={reply === null ? null : words.sent(reply)} error={refused} />
      <Outgoing log={stand.log} />
    </>
  );
};

/** Where events are called out to, with a way to try it. */
export const WebhookSettings = () => {
  const { webhook: words } = useSettingsWords();
  return <ChannelPart title={words.title} channel={channel} editing={Editing} />;
};
