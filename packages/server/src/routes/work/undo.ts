import { type Action, undoRefusal } from "@lantu/core/ledger";
import { addresses, WorkUndoing, WorkUndone } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { actorOf } from "../../http/visitor.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { entriesOrThrow, toldEntries } from "./entries.ts";

/** Whoever may do one of these; whether the entry itself may be taken back is decided with it. */
const UNDOING = [
  "manage-units",
  "assign",
  "break-down",
  "list-key-works",
  "schedule",
  "attach-rule",
] as const satisfies readonly Action[];

/** Taking back what was done to units, assignments, breakdowns and schedules. */
export function workUndoRoutes(app: App, { store, limits }: Services): void {
  app.post(
    addresses.workUndo,
    {
      config: { access: UNDOING, ...perMinute(limits.writesPerMinute) },
      schema: {
        tags: ["work"],
        operationId: "undoWork",
        summary: "Take back what entries of the journal did",
        description:
          "All of them or none, the latest first, by whoever may do such a thing; refused where something has changed since. Taking back an undoing does the act again.",
        body: WorkUndoing,
        response: answers({ 200: WorkUndone }, "not-found", "changed-since", "not-undoable", "not-allowed"),
      },
    },
    async ({ body, visitor }) => {
      const asked = { actor: actorOf(visitor), reason: body.reason };
      const outcome = await store.items.undoAll(body.entries, (held, entry) => undoRefusal(held, entry) ?? [], asked);
      return { entries: toldEntries(entriesOrThrow(outcome)) };
    },
  );
}
