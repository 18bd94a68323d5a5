import { addresses, type WarnedEvent } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import { followable } from "./event-stream.ts";
import type { Services } from "./services.ts";

/** That something is to be looked at otherwise, as it happens (server-sent events). */
export function warningEventRoutes(app: App, { warned }: Services): void {
  followable<WarnedEvent>(app, {
    ...{ address: addresses.warningEvents, access: "public", tag: "warnings", operationId: "followWarnings" },
    ...{ summary: "Follow warnings as they change", name: "warned", events: warned, shown: (one) => one },
    description:
      "Each has a WarnedEvent as data: warnings came, went or were answered, or a commitment turned. Whoever shows warnings or the morning page asks for them anew.",
  });
}
