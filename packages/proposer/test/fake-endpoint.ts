import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the endpoint saw it. */
export interface Seen {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly system: string;
  /** What stood in `text` of the user's message. */
  readonly text: string;
}

/** What the endpoint does with a request: quotes to propose, a whole body, or something of its own. */
export type Behaviour = (seen: Seen, response: ServerResponse, count: number) => readonly string[] | string | null;

/** A local endpoint that speaks the chat completion protocol and answers as it is told. */
export interface FakeEndpoint {
  readonly url: URL;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** The body of a chat completion whose message is `content`. */
export const completion = (content: string): string =>
  JSON.stringify({ object: "chat.completion", choices: [{ index: 0, message: { role: "assistant", content } }] });

/** Starts an endpoint on the loopback address. */
export async function fakeEndpoint(behave: Behaviour): Promise<FakeEndpoint> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = seenOf(request, body);
      seen.push(one);
      const answer = behave(one, response, seen.length);
      if (answer === null) return;
      response.setHeader("content-type", "application/json");
      response.end(typeof answer === "string" ? answer : completion(quotes(answer)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/v1/`),
    seen,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const quotes = (list: readonly string[]): string => JSON.stringify({ commitments: list.map((quote) => ({ quote })) });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function seenOf({ url, headers }: IncomingMessage, body: string): Seen {
  const { model, messages } = JSON.parse(body);
  return {
    path: url ?? "",
    authorization: headers.authorization,
    model,
    system: messages[0].content,
    text: JSON.parse(messages[1].content).text,
  };
}
