import type { HeldNotice } from "@lantu/store";
import { createTransport } from "nodemailer";
import type { MailInUse } from "./channel-settings.ts";
import { filledIn, inBoth, reportingWords } from "./words.ts";

/** A message to one person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Milliseconds a mail server may take for one step. */
const PATIENCE = 20_000;

/**
 * Sends a message; resolves to what the server answered.
 * @throws MailFailure
 */
export async function sendMail(
  { settings, password }: Pick<MailInUse, "settings" | "password">,
  letter: Letter,
  id: string,
): Promise<string> {
  const { host, port, security, user, from } = settings;
  const transport = createTransport({
    ...{ host, port, secure: security === "tls", requireTLS: security === "starttls", ignoreTLS: security === "none" },
    ...(user === null || password === null ? {} : { auth: { user, pass: password } }),
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const messageId = `<lantu.${id}@${domainOf(from)}>`;
  const headers = { "Auto-Submitted": "auto-generated" };
  try {
    // Whether the server answers and lets us in is asked first: what fails then was certainly not handed over.
    await transport.verify().catch((error: SmtpError) => {
      throw new MailFailure(error, true);
    });
    const { response } = await transport.sendMail({ ...letter, from, messageId, headers }).catch((error: SmtpError) => {
      throw new MailFailure(error, error.responseCode !== undefined);
    });
    return response;
  } finally {
    transport.close();
  }
}

/** What follows the sign in an address, with or without a name before it: `蓝图 <plan@example.gov>`. */
const domainOf = (from: string): string => /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? "lantu";

type SmtpError = Error & { readonly responseCode?: number };

/** Why a message was not taken. */
export class MailFailure extends Error {
  /**
   * Whether the server certainly has not taken it: nothing was handed over yet, or it said no. Who falls silent while the
   * message is handed over may have taken it, so that it is not sent again.
   */
  readonly certain: boolean;
  /** Whether another try can end otherwise: the server is away, or asks to come again (4xx). */
  readonly passing: boolean;

  constructor(cause: SmtpError, certain: boolean) {
    super(cause.message, { cause });
    this.name = "MailFailure";
    this.certain = certain;
    this.passing = certain && (cause.responseCode === undefined || cause.responseCode < 500);
  }
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** Notices of one kind a message tells one by one; of the others it tells how many there are. */
const LISTED = 20;

interface Kept<N> {
  readonly listed: readonly N[];
  /** How many are not listed. */
  readonly more: number;
}

/** The first of each kind, in their order. */
function listedOf<N extends Pick<HeldNotice, "kind">>(notices: readonly N[]): Kept<N> {
  const counts = new Map<string, number>();
  const listed = notices.filter(({ kind }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= LISTED;
  });
  return { listed, more: notices.length - listed.length };
}

/** A message that tells notices, in both languages, each with its link. */
export function letterOf(
  to: { readonly email: string; readonly name: string },
  notices: readonly Pick<HeldNotice, "kind" | "params" | "path">[],
  baseUrl: string,
): Letter {
  const only = notices.every(({ kind }) => kind === "returned") ? "returned" : "digest";
  const subject = inBoth(({ mail }) => mail[only], { count: notices.length });
  const base = baseUrl.replace(/\/+$/, "");
  const { listed, more } = listedOf(notices);
  const parts = (["zh-CN", "en"] as const).map((language) => {
    const words = reportingWords[language];
    const lines = listed.map(({ kind, params, path }) => ({
      sentence: filledIn(words.notices[kind], params, language),
      url: base + path,
    }));
    const rest = { sentence: filledIn(words.mail.more, { count: more }, language), url: `${base}/work` };
    return {
      greeting: filledIn(words.mail.greeting, { name: to.name }, language),
      lines: more === 0 ? lines : [...lines, rest],
      ...{ open: words.mail.open, why: words.mail.why, language },
    };
  });
  return { to: to.email, subject: `${subject["zh-CN"]} / ${subject.en}`, text: asText(parts), html: asHtml(parts) };
}

interface Part {
  readonly language: string;
  readonly greeting: string;
  readonly lines: readonly { readonly sentence: string; readonly url: string }[];
  readonly open: string;
  readonly why: string;
}

const asText = (parts: readonly Part[]): string =>
  parts
    .map(({ greeting, lines, why }) =>
      [greeting, "", ...lines.map(({ sentence, url }) => `· ${sentence}\n  ${url}`), "", why].join("\n"),
    )
    .join("\n\n— — —\n\n");

const asHtml = (parts: readonly Part[]): string =>
  `<!doctype html><html><body style="font-family:sans-serif;line-height:1.6">${parts
    .map(
      ({ language, greeting, lines, open, why }) =>
        `<section lang="${language}"><p>${escaped(greeting)}</p><ul>${lines
          .map(({ sentence, url }) => `<li>${escaped(sentence)} <a href="${escaped(url)}">${escaped(open)}</a></li>`)
          .join("")}</ul><p style="color:#666;font-size:smaller">${escaped(why)}</p></section>`,
    )
    .join("<hr>")}</body></html>`;
