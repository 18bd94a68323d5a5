import { createHmac, randomUUID } from "node:crypto";
import { lookup as resolve } from "node:dns";
import { request as plainRequest, type RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { HeldNotice } from "@lantu/store";
import type { WebhookInUse } from "./channel-settings.ts";
import { isPrivateAddress } from "./private-address.ts";
import { inBoth } from "./words.ts";

/** Name of the header that shows who sent an event: `t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>", hexadecimal>`. */
export const SIGNATURE_HEADER = "lantu-signature";

/** Milliseconds the other side may take. */
const PATIENCE = 10_000;

/** Why an event did not arrive. */
export class WebhookFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WebhookFailure";
  }
}

/** The signature of a body sent at a time (seconds since 1970). */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;

/** A notice as a CloudEvents 1.0 event; told again it has the same id, by which a receiver knows it. */
export function eventOf(notice: HeldNotice, person: string | null, baseUrl: string): object {
  const { id, kind, params, path, at } = notice;
  const base = baseUrl.replace(/\/+$/, "");
  return {
    ...{ specversion: "1.0", id: `notice-${id}`, source: base, type: `lantu.notice.${kind}`, time: at },
    ...{ subject: String(params.report ?? params.commitment ?? ""), datacontenttype: "application/json" },
    data: {
      ...{ person: notice.person, account: person, params, url: base + path },
      title: inBoth((words) => words.notices[kind], params),
    },
  };
}

/** The event of a test. */
export const testEvent = (source: string, now: Date): object => ({
  ...{ specversion: "1.0", id: randomUUID(), source, type: "lantu.test", time: now.toISOString() },
  ...{ datacontenttype: "application/json", data: {} },
});

/**
 * Calls an event out; resolves to what the other side answered. Redirects are not followed: whoever answers with one could
 * send the event into a private network.
 * @throws WebhookFailure
 */
export function callOut(
  { settings, secret }: Pick<WebhookInUse, "settings" | "secret">,
  event: object,
  now: Date,
): Promise<string> {
  if (secret === null) return Promise.reject(new WebhookFailure("no secret to sign with"));
  const url = URL.parse(settings.url);
  if (url === null) return Promise.reject(new WebhookFailure("no address"));
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!settings.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) {
    return Promise.reject(new WebhookFailure(`private address ${host}`));
  }
  const body = JSON.stringify(event);
  return post(url, body, {
    headers: {
      "content-type": "application/cloudevents+json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
      [SIGNATURE_HEADER]: signatureOf(secret, Math.floor(now.getTime() / 1000), body),
      "user-agent": "Lantu",
    },
    ...(settings.allowPrivate ? {} : { lookup: openLookup }),
  });
}

/** Resolves names to addresses of the open network alone: what is checked is what is then connected to. */
const openLookup: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "");
    const found = addresses.find(({ address }) => isPrivateAddress(address));
    if (found !== undefined) return callback(new WebhookFailure(`private address ${found.address}`), "");
    if (options.all === true) return callback(null, addresses);
    const [first] = addresses;
    return callback(first === undefined ? new WebhookFailure("no address") : null, first?.address ?? "", first?.family);
  });
};

function post(url: URL, body: string, options: RequestOptions): Promise<string> {
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  const signal = AbortSignal.timeout(PATIENCE);
  return new Promise((done, fail) => {
    const sent = send(url, { ...options, method: "POST", signal, agent: false }, (answer) => {
      const status = answer.statusCode ?? 0;
      answer.resume();
      answer.on("error", fail);
      answer.on("end", () => {
        if (status >= 200 && status < 300) done(String(status));
        else fail(new WebhookFailure(`answered ${status}`));
      });
    });
    sent.on("error", (error) => fail(error instanceof WebhookFailure ? error : new WebhookFailure(error.message)));
    sent.end(body);
  });
}
