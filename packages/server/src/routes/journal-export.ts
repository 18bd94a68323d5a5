import { Readable } from "node:stream";
import type { Store } from "@lantu/store";
import { addresses } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { attachment } from "../http/attachment.ts";
import { answers } from "./answers.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";

const NDJSON = "application/x-ndjson";

/** The whole journal as a file, from which an empty database can be built again. */
export function journalExportRoutes(app: App, { store, limits }: Services): void {
  app.get(
    addresses.journalExport,
    {
      config: { access: "manage-settings", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags: ["journal"],
        operationId: "exportJournal",
        summary: "Every entry, whole",
        description: "One entry a line, in order, each with what lists show of it.",
        response: answers({ 200: bytesOf(NDJSON, "The journal") }),
      },
    },
    async (_request, reply) => {
      const today = new Date().toISOString().slice(0, 10);
      reply.header("content-disposition", attachment(`lantu-journal-${today}.ndjson`));
      return reply.type(`${NDJSON}; charset=utf-8`).send(Readable.from(lines(store), { objectMode: false }));
    },
  );
}

async function* lines(store: Store): AsyncGenerator<Buffer> {
  for await (const line of store.journal.lines()) yield Buffer.from(`${line}\n`, "utf8");
}
