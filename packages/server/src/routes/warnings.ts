import { ANSWER_WITHIN, PRIORITY_REASONS, QUIET } from "@lantu/core/judgements";
import { ACKNOWLEDGED_WITHIN, decideResponse } from "@lantu/core/ledger";
import type { Store, WarningFilter, WarningHeld } from "@lantu/store";
import { z } from "zod";
import { sendConclusions } from "../comparisons/export.ts";
import {
  addresses,
  ResponseGiven,
  type Warning,
  WarningDetail,
  WarningExportQuery,
  type WarningFacets,
  WarningId,
  WarningPage,
  WarningQuery,
  WarningRules,
} from "../contract/index.ts";
import { warningRuleSentences } from "../contract/messages/warnings/said.ts";
import { warningTable } from "../exports/warning-rows.ts";
import type { App } from "../http/app.ts";
import { HttpProblem } from "../http/problem.ts";
import { actorOf, type Visitor } from "../http/visitor.ts";
import { type Desk, deskOf } from "../reporting/desk.ts";
import { namedUnit } from "../reporting/due.ts";
import { presentWarningDetail, presentWarnings } from "../warnings/present.ts";
import { answers, doneOrThrow } from "./answers.ts";
import { bytesOf } from "./originals.ts";
import { perMinute } from "./rate.ts";
import type { Services } from "./services.ts";
import { lookedAt } from "./work/as-of.ts";
import { below } from "./work/schedules.ts";

const tags = ["warnings"];
const WarningAddress = z.object({ warning: WarningId });
const AsOfDay = WarningQuery.pick({ asOf: true });

/** Warnings, as a list and one by one. */
export function warningRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.warnings,
    {
      config,
      schema: {
        tags,
        operationId: "listWarnings",
        summary: "What should be looked at",
        description:
          "Those that last, in the published order: binding first, then how sure the miss, how soon it is due, how newly it turned, how much hangs on it. Who answered is told to those who may read the work.",
        querystring: WarningQuery,
        response: answers({ 200: WarningPage }),
      },
    },
    async ({ query, visitor }, reply) => {
      reply.header("cache-control", "no-store");
      const { after, before, limit, sort, ...filters } = query;
      const desk = await deskOf(store, visitor);
      const filter = await filterOf(store, desk, filters);
      const { items, counts, ...page } = await store.warnings.page({ ...filter, after, before, limit, sort });
      return {
        ...{ ...page, today: filter.day, items: await presentWarnings(store, desk, items, filter.day) },
        facets: facetsOf(counts, desk.units),
      };
    },
  );

  app.get(
    addresses.warning,
    {
      config,
      schema: {
        tags,
        operationId: "getWarning",
        summary: "A warning",
        description: "With how it stood before and after, the arithmetic, and everything that was said of it.",
        params: WarningAddress,
        querystring: AsOfDay,
        response: answers({ 200: WarningDetail }, "not-found"),
      },
    },
    async ({ params, query, visitor }, reply) => {
      reply.header("cache-control", "no-store");
      return detailOf(store, params.warning, visitor, query.asOf);
    },
  );
}

/** The published numbers, and warnings as files. */
export function warningExports(app: App, { store, limits }: Services): void {
  app.get(
    addresses.warningRules,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listWarningRules",
        summary: "By what warnings are raised and ranked",
        description: "Margins, days to hold, clocks for answers, and the order of what matters.",
        response: answers({ 200: WarningRules }),
      },
    },
    async () => ({
      ...{ ...QUIET, answerWithin: { ...ANSWER_WITHIN }, acknowledgedWithin: ACKNOWLEDGED_WITHIN },
      order: [...PRIORITY_REASONS],
      said: { "zh-CN": warningRuleSentences(QUIET, "zh-CN"), en: warningRuleSentences(QUIET, "en") },
    }),
  );

  app.get(
    addresses.warningExport,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "exportWarnings",
        summary: "Warnings as a file",
        description: "CSV and workbook for people, lines of JSON for programs.",
        querystring: WarningExportQuery,
        response: answers({ 200: bytesOf("text/csv", "The file, in the type of its format") }),
      },
    },
    async (request, reply) => {
      const { format, lang, sort, ...filters } = request.query;
      const desk = await deskOf(store, request.visitor);
      const filter = await filterOf(store, desk, filters);
      const items = allPresented(store, desk, filter, sort);
      const taken = { items, table: warningTable, titles: new Map(), name: "warnings" };
      return sendConclusions(request, reply, { format, lang }, taken);
    },
  );
}

/** What units say of warnings. */
export function warningWrites(app: App, { store, limits, notifier }: Services): void {
  app.post(
    addresses.warningResponses,
    {
      config: { access: "answer-warning", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "answerWarning",
        summary: "Answer a warning",
        description:
          "By the unit that leads, those above it, planners and supervisors. Everything but having seen it needs a note; whoever looks into it says by when the next word follows. A warning that lasts is closed only by those above the unit.",
        params: WarningAddress,
        body: ResponseGiven,
        response: answers({ 200: WarningDetail }, "not-found", "not-allowed", "stale", "reason-needed", "unit-unknown"),
      },
    },
    async ({ params, body, visitor }) => {
      const id = params.warning;
      const { version, ...given } = body;
      const { day } = await lookedAt(store, undefined);
      const held = await findWarning(store, id, { day });
      const { commitment, document, ended } = held;
      const needed = {
        items: { unit: "all", assignment: commitment === null ? [] : [commitment], response: [id] },
        versions: { response: new Map([[id, version]]) },
      } as const;
      const about = { id, commitment, document, lasts: ended === null };
      const decide: Parameters<Store["items"]["act"]>[1] = (seen) => decideResponse(seen, about, given, day);
      doneOrThrow(await store.items.act(needed, decide, { actor: actorOf(visitor) }));
      notifier.wake();
      return detailOf(store, id, visitor);
    },
  );
}

/** A warning. Throws `not-found`, also for one that was raised later. */
async function findWarning(
  store: Store,
  id: string,
  when: { readonly day: string; readonly seq?: number | undefined },
): Promise<WarningHeld> {
  const held = await store.warnings.get(id, when);
  if (held === null || held.since > when.day) throw new HttpProblem("not-found", { what: "warning", id });
  return held;
}

async function detailOf(
  store: Store,
  id: string,
  visitor: Visitor,
  asOf?: string,
): Promise<z.infer<typeof WarningDetail>> {
  const when = await lookedAt(store, asOf);
  const desk = await deskOf(store, visitor);
  return presentWarningDetail(store, desk, await findWarning(store, id, when), when);
}

type Filters = Omit<z.infer<typeof WarningExportQuery>, "format" | "lang" | "sort">;

async function filterOf(store: Store, desk: Desk, filters: Filters): Promise<WarningFilter> {
  const { kind, stand, state, late, document, commitment, unit, place, nature, since, until, q, asOf } = filters;
  const { day, seq } = await lookedAt(store, asOf);
  return {
    ...{ day, seq, stand, kinds: kind, states: state, late, documents: document, commitments: commitment },
    ...{ units: unit === undefined ? undefined : below(desk, unit), places: place, natures: nature },
    ...{ since, until, q },
  };
}

/** Warnings presented together: names are read once for so many. */
const BATCH = 200;

async function* allPresented(
  store: Store,
  desk: Desk,
  filter: WarningFilter,
  sort: z.infer<typeof WarningExportQuery>["sort"],
): AsyncGenerator<Warning> {
  let waiting: WarningHeld[] = [];
  for await (const held of store.warnings.all(filter, sort)) {
    waiting.push(held);
    if (waiting.length < BATCH) continue;
    yield* await presentWarnings(store, desk, waiting, filter.day);
    waiting = [];
  }
  yield* await presentWarnings(store, desk, waiting, filter.day);
}

type Counts = Awaited<ReturnType<Store["warnings"]["page"]>>["counts"];

/** The most frequent first. */
function facetsOf(counts: Counts, units: Desk["units"]): z.infer<typeof WarningFacets> {
  const listOf = (counted: Readonly<Record<string, number>>) =>
    Object.entries(counted)
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const { kind, state, late, nature, document, unit } = counts;
  return {
    ...{ kind: listOf(kind), state: listOf(state), late: listOf(late), nature: listOf(nature) },
    document: listOf(document),
    unit: listOf(unit).flatMap(({ value, count }) => {
      const named = namedUnit(units, value);
      return named === null ? [] : [{ unit: named, count }];
    }),
  };
}
