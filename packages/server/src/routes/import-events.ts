import type { ServerResponse } from "node:http";
import type { ImportRecord } from "@lantu/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import { addresses } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import type { Change, Changes } from "../imports/events.ts";
import { presentImport } from "../imports/present.ts";
import { answers } from "./answers.ts";
import { bytesOf } from "./originals.ts";
import type { Services } from "./services.ts";

/** Milliseconds between signs of life: proxies close what has been silent for half a minute. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a reader that lost the line comes back. */
const RETRY = 2000;
/** Records told to a reader who starts, or was away too long. */
export const LATEST = 100;

/** The progress of imports as it happens (server-sent events). */
export function importEventRoutes(app: App, services: Services): void {
  app.get(
    addresses.importEvents,
    {
      config: { access: "read-drafts" },
      schema: {
        tags: ["imports"],
        operationId: "followImports",
        summary: "Follow imports as they are read",
        description:
          "Server-sent events named `import`, each with an Import as data. Begins with the latest imports as they are; with Last-Event-ID it goes on after that event.",
        response: answers({ 200: bytesOf("text/event-stream", "The events") }),
      },
    },
    async (request, reply) => {
      const { store, events } = services;
      const shown = (record: ImportRecord) => presentImport(record, request.visitor.language);
      await sendChanges(request, reply, {
        name: "import",
        events,
        latest: () => store.imports.list({ limit: LATEST }),
        shown,
      });
    },
  );
}

/** What a reader is told of. */
export interface Told<T> {
  /** Name of the events. */
  readonly name: string;
  readonly events: Changes<T>;
  /** Newest first. */
  readonly latest: () => Promise<readonly T[]>;
  readonly shown: (record: T) => object;
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
