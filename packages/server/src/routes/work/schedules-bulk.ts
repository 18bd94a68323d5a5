import { decideSchedules, type EntryBody, refuse, type Schedule } from "@lantu/core/ledger";
import type { z } from "zod";
import { addresses, SchedulesBulkActed, SchedulesBulkGiven } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf } from "../../http/visitor.ts";
import { deskOf } from "../../reporting/desk.ts";
import { changesDigest } from "../../sheets/changes-digest.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { MOST_CHOSEN } from "./bulk.ts";
import { entriesOrThrow, toldEntries } from "./entries.ts";
import { chosenLines, givenOf } from "./schedules.ts";

type Given = z.infer<typeof SchedulesBulkGiven>;
type Line = Awaited<ReturnType<typeof chosenLines>>[number];

/** Changes shown before they are made. */
const PREVIEWED = 20;

/** What a line would become; undefined where it stays as it is. */
function becomes({ schedule, proposal }: Line, to: Given["to"]): Line["schedule"] | undefined {
  switch (to.kind) {
    case "schedule":
      return to.schedule;
    case "proposal":
      return proposal ?? undefined;
    case "none":
      return schedule === null ? undefined : null;
  }
}

/** Schedules of all lines that change, by commitment. */
function wantedOf(lines: readonly Line[], to: Given["to"]): ReadonlyMap<string, Schedule | null> {
  return new Map(
    lines.flatMap((line): [string, Schedule | null][] => {
      const { id } = line.commitment;
      const after = becomes(line, to);
      return after === undefined ? [] : [[id, after === null ? null : { ...after, commitment: id }]];
    }),
  );
}

interface Change {
  readonly id: string;
  readonly before: Schedule | null;
  readonly after: Schedule | null;
}

const changesIn = (entries: readonly EntryBody[]): readonly Change[] =>
  entries.flatMap(({ payload }) => (payload as { readonly changes: readonly Change[] }).changes);

/** The same schedule for all that a filter chooses, or to each what is proposed for it. */
export function bulkSchedules(app: App, { store, limits }: Services): void {
  app.post(
    addresses.schedulesBulk,
    {
      config: { access: "schedule", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags: ["reporting"],
        operationId: "setSchedulesInBulk",
        summary: "Set when all that a filter chooses is reported on",
        description:
          "First told (dryRun) and then done as one entry, which one undoing takes back. With the digest of what was told, only if it would still be the same.",
        body: SchedulesBulkGiven,
        response: answers(
          { 200: SchedulesBulkActed },
          "stale",
          "not-found",
          "unit-unknown",
          "unit-twice",
          "not-allowed",
        ),
      },
    },
    async ({ body, visitor }) => {
      const { filter, to, dryRun, digest, reason } = body;
      const lines = await chosenLines(store, await deskOf(store, visitor), filter);
      if (lines.length > MOST_CHOSEN) {
        throw new HttpProblem("invalid-request", {}, [
          { path: "body.filter", rule: "too-big", params: { limit: MOST_CHOSEN } },
        ]);
      }
      const wanted = wantedOf(lines, to);
      const ids = [...wanted.keys()];
      const versions = new Map(lines.map(({ commitment, version }) => [commitment.id, version]));
      let changes: readonly Change[] = [];
      const outcome = await store.items.act(
        {
          ...{ items: { unit: "all", assignment: ids, schedule: ids }, commitments: ids },
          versions: { schedule: new Map(ids.map((id) => [id, versions.get(id) ?? 0])) },
        },
        (held) => {
          const decided = decideSchedules(held, wanted, reason ?? null);
          if ("kind" in decided) return decided;
          changes = changesIn(decided);
          if (digest !== undefined && digest !== changesDigest(changes)) return refuse("stale", {});
          return dryRun ? [] : decided;
        },
        { actor: actorOf(visitor), reason },
      );
      const entries = toldEntries(entriesOrThrow(outcome));
      const titles = new Map(lines.map(({ commitment: { id, title } }) => [id, title]));
      const preview = changes.slice(0, PREVIEWED).map(({ id, before, after }) => ({
        ...{ id, title: titles.get(id) ?? id, before: givenOf(before), after: givenOf(after) },
      }));
      const told = { chosen: lines.length, changed: changes.length, untouched: lines.length - wanted.size };
      return { ...told, digest: changesDigest(changes), preview, entries };
    },
  );
}
