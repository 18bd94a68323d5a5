import type { MailStand } from "@lantu/server/contract";
import type { Readers } from "../../frame/merge-fields.ts";
import type { SettingsWords } from "../../words/settings.ts";

/** How mail is sent, while it is typed; without the password, which is kept nowhere. */
export interface MailForm {
  readonly enabled: boolean;
  readonly host: string;
  readonly port: string;
  readonly security: MailStand["settings"]["security"];
  readonly user: string;
  readonly from: string;
  readonly baseUrl: string;
  readonly digestHour: number;
}

/** The form as it begins. */
export const mailFormOf = ({ settings: { password: _, port, user, ...rest } }: MailStand): MailForm => ({
  ...{ ...rest, port: String(port), user: user ?? "" },
});

/** The form as it is sent; a password left empty stays as it was. */
export const mailGivenOf = (form: MailForm, password: string): object => {
  const { host, from, baseUrl, user } = form;
  return {
    ...form,
    ...{ host: host.trim(), from: from.trim(), baseUrl: baseUrl.trim(), port: Number(form.port) },
    user: user.trim() === "" ? null : user.trim(),
    ...(password === "" ? {} : { password }),
  };
};

/** How each field is read where two differ. */
export const mailReaders = ({ mail, yes, no }: SettingsWords): Readers<MailForm> => ({
  enabled: [mail.enabled, ({ enabled }) => (enabled ? yes : no)],
  host: [mail.host, ({ host }) => host],
  port: [mail.port, ({ port }) => port],
  security: [mail.security, ({ security }) => mail.securities[security]],
  from: [mail.from, ({ from }) => from],
  user: [mail.user, ({ user }) => user],
  baseUrl: [mail.baseUrl, ({ baseUrl }) => baseUrl],
  digestHour: [mail.digestHour, ({ digestHour }) => mail.hour(digestHour)],
});
