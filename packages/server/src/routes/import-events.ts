import { addresses } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { presentImport } from "../imports/present.ts";
import { followable, LATEST } from "./event-stream.ts";
import type { Services } from "./services.ts";

/** The progress of imports as it happens (server-sent events). */
export function importEventRoutes(app: App, { store, events }: Services): void {
  followable(app, {
    ...{ address: addresses.importEvents, access: "read-drafts", tag: "imports", operationId: "followImports" },
    ...{ summary: "Follow imports as they are read", name: "import", events, shown: presentImport },
    description:
      "Each has an Import as data. Begins with the latest imports as they are; with Last-Event-ID it goes on after that event.",
    latest: () => store.imports.list({ limit: LATEST }),
  });
}
