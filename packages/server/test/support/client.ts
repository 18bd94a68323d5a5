import { text } from "node:stream/consumers";
import type { LantuServer } from "../../src/index.ts";

type App = LantuServer["app"];
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD";

/** What a test sends; by default the operator at this machine. */
export interface Sent {
  readonly method?: Method;
  readonly body?: object | string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the request comes from. */
  readonly from?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
}

/** Sends one request in process. */
export async function send(
  app: App,
  url: string,
  { method = "GET", body, headers = {}, from = "127.0.0.1" }: Sent = {},
) {
  const answer = await app.inject({
    method,
    url,
    headers: { host: "127.0.0.1:7440", ...headers },
    remoteAddress: from,
    ...(body === undefined ? {} : { payload: body }),
  });
  const isJson =
    /[/+]json\b/.test(String(answer.headers["content-type"])) && answer.headers["content-encoding"] === undefined;
  const json = isJson && answer.body !== "" ? answer.json() : undefined;
  const found: Answer = {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    bytes: answer.rawPayload,
    json,
  };
  return found;
}

/** Asks for a stream of events, and goes once it has begun; what refuses it is read whole. */
export async function sendForEvents(app: App, url: string, { headers = {}, from = "127.0.0.1" }: Sent = {}) {
  const answer = await app.inject({
    ...{ url, headers: { host: "127.0.0.1:7440", ...headers }, remoteAddress: from },
    payloadAsStream: true,
  });
  const body = answer.stream();
  if (answer.statusCode !== 200) return { status: answer.statusCode, text: await text(body) };
  body.destroy();
  return { status: 200, text: "" };
}

/** A file of an upload. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer | string;
}

/** A `multipart/form-data` body as a browser sends it: names in UTF-8. */
export function multipart(files: readonly SentFile[]): {
  readonly body: Buffer;
  readonly headers: Record<string, string>;
} {
  const boundary = "----lantu-test-boundary";
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from("\r\n"),
  ]);
  return {
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}

/** Waits until none of a batch's imports is still on its way. */
export async function settled(app: App, batch: string): Promise<readonly Answer["json"][]> {
  for (let tries = 0; tries < 300; tries++) {
    const { json } = await send(app, `/api/v1/imports?batch=${batch}`);
    const waiting = json.items.some((one: { state: string }) => one.state === "queued" || one.state === "reading");
    if (!waiting) return json.items.toReversed();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`batch ${batch} did not settle`);
}

/** Uploads files and waits for what becomes of them, in the order they were sent. */
export async function upload(app: App, files: readonly SentFile[], query = "") {
  const batch = crypto.randomUUID();
  const answer = await send(app, `/api/v1/imports?batch=${batch}${query}`, { method: "POST", ...multipart(files) });
  if (answer.status !== 202) throw new Error(`upload: ${answer.status} ${answer.text}`);
  return settled(app, batch);
}
