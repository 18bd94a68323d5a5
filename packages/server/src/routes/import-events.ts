import type { ServerResponse } from "node:http";
import type { ImportRecord } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { addresses } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import type { App } from "../http/app.ts";
import type { ImportEvent } from "../imports/events.ts";
import { presentImport } from "../imports/present.ts";
import { answers } from "./answers.ts";
import { bytesOf } from "./originals.ts";
import type { Services } from "./services.ts";

/** Milliseconds between signs of life: proxies close what has been silent for half a minute. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a reader that lost the line comes back. */
const RETRY = 2000;
/** Imports told to a reader who starts, or was away too long. */
const LATEST = 100;

/** The progress of imports as it happens (server-sent events). */
export function importEventRoutes(app: App, services: Services): void {
  app.get(
    addresses.importEvents,
    {
      config: { access: "operator" },
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
      const begin = await beginning(services, request);
      reply.hijack();
      reply.raw.writeHead(200, {
        ...securityHeaders(reply.getHeaders()),
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      reply.raw.write(`retry: ${RETRY}\n\n${begin}`);
      follow(services, request, reply.raw);
    },
  );
}

/** What the reader has missed, or the latest imports as they stand. Nothing that changes meanwhile is left out. */
async function beginning({ store, events }: Services, request: FastifyRequest): Promise<string> {
  const { language } = request.visitor;
  const told = (since: readonly ImportEvent[]) => since.map(({ id, record }) => message(record, language, id)).join("");
  const last = request.headers["last-event-id"];
  const missed = typeof last === "string" ? events.since(last) : null;
  if (missed !== null) return told(missed);
  const mark = events.last();
  const latest = await store.imports.list({ limit: LATEST });
  const stand = latest.toReversed().map((record) => message(record, language, mark));
  return stand.join("") + told(events.since(mark) ?? []);
}

function follow({ events }: Services, request: FastifyRequest, raw: ServerResponse): void {
  const { language } = request.visitor;
  const stop = events.subscribe(({ id, record }) => void raw.write(message(record, language, id)));
  const heartbeat = setInterval(() => void raw.write(": still here\n\n"), HEARTBEAT);
  raw.on("close", () => {
    stop();
    clearInterval(heartbeat);
  });
}

function message(record: ImportRecord, language: Language, id: string): string {
  const data = JSON.stringify(presentImport(record, language));
  return `id: ${id}\nevent: import\ndata: ${data}\n\n`;
}

/** Headers set by the hooks before the line was taken over. */
function securityHeaders(headers: Readonly<Record<string, number | string | string[] | undefined>>) {
  const kept: Record<string, number | string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) kept[name] = value;
  return kept;
}
