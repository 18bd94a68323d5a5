import { addDays } from "@lantu/core/ledger";
import type { Store, WarningFilter } from "@lantu/store";
import type { z } from "zod";
import { addresses, Briefing, BriefingQuery } from "../contract/index.ts";
import type { App } from "../http/app.ts";
import type { Visitor } from "../http/visitor.ts";
import { movedSince } from "../judging/present-lines.ts";
import { deskOf } from "../reporting/desk.ts";
import { presentWarnings } from "../warnings/present.ts";
import { answers } from "./answers.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { lookedAt } from "./work/as-of.ts";
import { below } from "./work/schedules.ts";

const WEEK = 7;
/** Warnings that matter, and late answers that are listed. */
const TEN = 10;
const LATE = 50;

/** What has not been settled by an answer: nobody has to look at what was explained, let be or closed. */
const UNSETTLED = ["none", "acknowledged", "looking-into"] as const;

/** The leader's morning page. */
export function briefingRoutes(app: App, { store, limits }: Services): void {
  app.get(
    addresses.briefing,
    {
      config: { access: "read-work", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags: ["warnings"],
        operationId: "getBriefing",
        summary: "The morning page",
        description:
          "What changed since yesterday and since a week ago, the ten warnings that matter and are not settled by an answer, and whose answers are late.",
        querystring: BriefingQuery,
        response: answers({ 200: Briefing }, "sign-in-needed", "not-allowed"),
      },
    },
    async ({ query, visitor }, reply) => {
      reply.header("cache-control", "no-store");
      return briefing(store, query, visitor);
    },
  );
}

async function briefing(
  store: Store,
  query: z.infer<typeof BriefingQuery>,
  visitor: Visitor,
): Promise<z.infer<typeof Briefing>> {
  const desk = await deskOf(store, visitor);
  const { day, seq } = await lookedAt(store, query.day);
  const units = query.unit === undefined ? undefined : below(desk, query.unit);
  const filter: WarningFilter = { day, seq, stand: "lasting", documents: query.document, units };
  const turned = { document: query.document, unit: units };
  const [yesterday, weekAgo] = [addDays(day, -1), addDays(day, -WEEK)];
  const first = { ...filter, after: undefined, before: undefined };
  const [stand, sinceYesterday, sinceWeek, glance, raisedToday, raisedInWeek, ten, overdue] = await Promise.all([
    store.judgements.stand(),
    movedSince(store, turned, yesterday, day),
    movedSince(store, turned, weekAgo, day),
    store.warnings.glance(filter),
    store.warnings.moved(filter, yesterday),
    store.warnings.moved(filter, weekAgo),
    store.warnings.page({ ...first, states: UNSETTLED, limit: TEN, sort: "priority" }),
    store.warnings.page({ ...first, late: true, limit: LATE, sort: "answer" }),
  ]);
  return {
    ...{ on: day, judgedAt: stand.judgedAt, day: sinceYesterday, week: sinceWeek },
    warnings: { ...glance, kinds: { ...glance.kinds }, day: raisedToday, week: raisedInWeek },
    ten: await presentWarnings(store, desk, ten.items, day),
    overdue: { items: await presentWarnings(store, desk, overdue.items, day), total: overdue.total },
  };
}
