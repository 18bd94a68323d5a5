import { addresses } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { answers } from "./answers.ts";
import { sendChanges } from "./import-events.ts";
import { bytesOf } from "./originals.ts";
import type { Services } from "./services.ts";

/** That something is to be looked at otherwise, as it happens (server-sent events). */
export function warningEventRoutes(app: App, { warned }: Services): void {
  app.get(
    addresses.warningEvents,
    {
      config: { access: "public" },
      schema: {
        tags: ["warnings"],
        operationId: "followWarnings",
        summary: "Follow warnings as they change",
        description:
          "Server-sent events named `warned`, each with a WarnedEvent as data: warnings came, went or were answered, or a commitment turned. Whoever shows warnings or the morning page asks for them anew.",
        response: answers({ 200: bytesOf("text/event-stream", "The events") }),
      },
    },
    async (request, reply) => {
      await sendChanges(request, reply, {
        name: "warned",
        events: warned,
        latest: async () => [],
        shown: (one) => one,
      });
    },
  );
}
