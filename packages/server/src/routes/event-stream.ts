import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Change, Changes } from "../following/changes.ts";
import type { App } from "../http/app.ts";
import type { Access, Visitor } from "../http/visitor.ts";
import { answers } from "./answers.ts";
import { bytesOf } from "./originals.ts";

/** Milliseconds between signs of life: proxies close what has been silent for half a minute. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a reader that lost the line comes back. */
const RETRY = 2000;
/** Records told to a reader who starts, or was away too long. */
export const LATEST = 100;

/** What a reader is told of. */
export interface Told<T> {
  /** Name of the events. */
  readonly name: string;
  readonly events: Changes<T>;
  /** What a reader who starts is told, newest first. */
  readonly latest: () => Promise<readonly T[]>;
  readonly shown: (record: T) => object;
}

/** Changes of something that can be followed at an address. */
export interface Followed<T> {
  readonly address: string;
  readonly access: Access;
  readonly tag: string;
  readonly operationId: string;
  readonly summary: string;
  /** What is told beyond that these are server-sent events by their name. */
  readonly description: string;
  /** Name of the events. */
  readonly name: string;
  readonly events: Changes<T>;
  /** What a reader who starts is told, newest first; left out where only what happens from now on matters. */
  readonly latest?: () => Promise<readonly T[]>;
  /** A record as it is told, in the reader's language. */
  readonly shown: (record: T, language: Visitor["language"]) => object;
}

/** Lets changes be followed as they happen (server-sent events). */
export function followable<T>(app: App, followed: Followed<T>): void {
  const { address, access, tag, operationId, summary, name, events, latest, shown } = followed;
  const description = `Server-sent events named \`${name}\`. ${followed.description}`;
  const response = answers({ 200: bytesOf("text/event-stream", "The events") });
  const schema = { tags: [tag], operationId, summary, description, response };
  app.get(address, { config: { access }, schema }, async (request, reply) => {
    const { language } = request.visitor;
    const told = { name, events, latest: latest ?? (async () => []), shown: (record: T) => shown(record, language) };
    await sendChanges(request, reply, told);
  });
}

/** Answers with changes as they happen, until the reader goes. Begins with what was missed, or with the latest as they are. */
export async function sendChanges<T>(request: FastifyRequest, reply: FastifyReply, told: Told<T>): Promise<void> {
  const begin = await beginning(request, told);
  reply.hijack();
  reply.raw.writeHead(200, {
    ...securityHeaders(reply.getHeaders()),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  reply.raw.write(`retry: ${RETRY}\n\n${begin}`);
  follow(told, reply.raw);
}

/** What the reader has missed, or the latest as they stand. Nothing that changes meanwhile is left out. */
async function beginning<T>(request: FastifyRequest, told: Told<T>): Promise<string> {
  const { events } = told;
  const all = (since: readonly Change<T>[]) => since.map(({ id, record }) => message(told, record, id)).join("");
  const last = request.headers["last-event-id"];
  const missed = typeof last === "string" ? events.since(last) : null;
  if (missed !== null) return all(missed);
  const mark = events.last();
  const latest = await told.latest();
  const stand = latest.toReversed().map((record) => message(told, record, mark));
  return stand.join("") + all(events.since(mark) ?? []);
}

/** Follows changes until the reader goes; one who went while the beginning was looked up is not followed at all. */
function follow<T>(told: Told<T>, raw: ServerResponse): void {
  if (raw.destroyed) return;
  const stop = told.events.subscribe(({ id, record }) => void raw.write(message(told, record, id)));
  const heartbeat = setInterval(() => void raw.write(": still here\n\n"), HEARTBEAT);
  raw.on("close", () => {
    stop();
    clearInterval(heartbeat);
  });
}

function message<T>({ name, shown }: Told<T>, record: T, id: string): string {
  return `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(shown(record))}\n\n`;
}

/** Headers set by the hooks before the line was taken over. */
function securityHeaders(headers: Readonly<Record<string, number | string | string[] | undefined>>) {
  const kept: Record<string, number | string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) kept[name] = value;
  return kept;
}
