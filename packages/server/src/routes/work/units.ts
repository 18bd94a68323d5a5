import {
  changeUnit,
  closeUnit,
  createUnit,
  may,
  mergeUnits,
  reopenUnit,
  type Successor,
  splitUnit,
} from "@lantu/core/ledger";
import type { ActHeld, Store } from "@lantu/store";
import { z } from "zod";
import {
  AsOfQuery,
  addresses,
  UnitDetail,
  UnitEnding,
  UnitGiven,
  UnitId,
  UnitList,
  UnitPatch,
  UnitQuery,
  UnitReopening,
  UnitsActed,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answeredByCache, listTag } from "../../http/etag.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf, type Visitor } from "../../http/visitor.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { entriesOrThrow, newUnitId, toldEntries } from "./entries.ts";
import { type LoadedUnits, presentUnit, presentUnitDetail, presentUnits } from "./present-units.ts";

const tags = ["units"];
const UnitAddress = z.object({ unit: UnitId });
const ALL = { items: { unit: "all" } } as const;

async function loadedUnits({ assigning }: Store, asOf?: number): Promise<LoadedUnits> {
  const [book, loads] = await Promise.all([assigning.book(asOf), assigning.loads(asOf)]);
  return { ...book, loads: new Map(loads.map((load) => [load.unit, load])) };
}

/** Departments, streets, towns and other bodies, to read. */
export function unitRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.units,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listUnits",
        summary: "Units",
        description: "Every unit that exists, each below the one it belongs to, siblings in their order.",
        querystring: UnitQuery,
        response: answers({ 200: UnitList }),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const { seq: at } = await lookedAt(store, request.query.asOf);
      return presentUnits(await loadedUnits(store, at), request.query);
    },
  );

  app.get(
    addresses.unit,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "getUnit",
        summary: "A unit",
        description:
          "With the units below it, its former names, everything it leads, helps with and owes, and every change of it. People are told only to who may read the work.",
        params: UnitAddress,
        querystring: AsOfQuery,
        response: answers({ 200: UnitDetail }, "not-found"),
      },
    },
    async (request, reply) => {
      const { seq } = await store.journal.head();
      if (answeredByCache(request, reply, listTag(seq, request))) return reply;
      const { unit: id } = request.params;
      const { seq: at } = await lookedAt(store, request.query.asOf);
      const units = await loadedUnits(store, at);
      const unit = units.units.get(id);
      if (unit === undefined) throw new HttpProblem("not-found", { what: "unit", id });
      const byId = new Map([...units.units].map(([key, { value }]) => [key, value]));
      const people = may(request.visitor.authority, "read-work", { unit: id }, byId);
      return presentUnitDetail(unit, units, await store.assigning.account(id, at), { people });
    },
  );
}

const asked = (visitor: Visitor, reason: string | undefined) => ({ actor: actorOf(visitor), reason });

/** The answer to an act: its entries, and the units that changed. */
async function acted(store: Store, outcome: Awaited<ReturnType<Store["items"]["act"]>>) {
  const entries = entriesOrThrow(outcome);
  const changed = entries.flatMap((entry) => (entry.kind === "unit.changed" ? entry.payload.changes : []));
  const units = await loadedUnits(store);
  const standing = changed.flatMap(({ id }) => units.units.get(id) ?? []);
  return { entries: toldEntries(entries), units: standing.map((unit) => presentUnit(unit, units)) };
}

/** Adding and changing units. */
export function unitWrites(app: App, { store, limits }: Services): void {
  const config = { access: "manage-units" as const, ...perMinute(limits.writesPerMinute) };
  const problems = ["unit-name-taken", "unit-code-taken", "unit-circle", "unit-unknown", "not-allowed"] as const;

  app.post(
    addresses.units,
    {
      config,
      schema: {
        tags,
        operationId: "addUnit",
        summary: "Add a unit",
        description: "Codes are unique among the units that exist, names among those under the same parent.",
        body: UnitGiven,
        response: answers({ 201: UnitsActed }, ...problems),
      },
    },
    async ({ body, visitor }, reply) => {
      const { reason, ...fields } = body;
      const by = asked(visitor, reason);
      const id = newUnitId();
      const outcome = await store.items.act(
        ALL,
        (held) => createUnit(held, { id, fields, reason: by.reason ?? null }),
        by,
      );
      reply.code(201);
      return acted(store, outcome);
    },
  );

  app.patch(
    addresses.unit,
    {
      config,
      schema: {
        tags,
        operationId: "changeUnit",
        summary: "Rename, recode, move, reorder or place a unit",
        description: "A field left out stays. What was said before keeps the name the unit had then.",
        params: UnitAddress,
        body: UnitPatch,
        response: answers({ 200: UnitsActed }, "not-found", "stale", ...problems),
      },
    },
    async ({ body, params, visitor }) => {
      const { version, reason, ...change } = body;
      const by = asked(visitor, reason);
      const needs = { ...ALL, versions: { unit: new Map([[params.unit, version]]) } };
      const act = (held: ActHeld) => changeUnit(held, { id: params.unit, change, reason: by.reason ?? null });
      return acted(store, await store.items.act(needs, act, by));
    },
  );
}

/** The end of units, and taking it back. */
export function unitEnds(app: App, { store, limits }: Services): void {
  const config = { access: "manage-units" as const, ...perMinute(limits.writesPerMinute) };
  const problems = ["not-found", "stale", "unit-in-use", "unit-unknown", "unit-name-taken", "not-allowed"] as const;

  app.post(
    addresses.unitEnd,
    {
      config,
      schema: {
        tags,
        operationId: "endUnit",
        summary: "Close, merge or split a unit",
        description:
          "Merged, everything that belongs to it goes to its successor in the same act. Split, everything stays with it until somebody chooses. Closed, only where nothing belongs to it.",
        params: UnitAddress,
        body: UnitEnding,
        response: answers({ 200: UnitsActed }, ...problems),
      },
    },
    async ({ body, params, visitor }) => {
      const ids = [params.unit, ...(body.how === "merge" ? body.others : [])];
      const versions = { unit: new Map(Object.entries(body.versions)) };
      const ending = endingOf(params.unit, body);
      const needs = store.assigning.belongingTo([...new Set(ids)], versions);
      return acted(store, await store.items.act(needs, ending, asked(visitor, body.reason)));
    },
  );

  app.post(
    addresses.unitReopen,
    {
      config,
      schema: {
        tags,
        operationId: "reopenUnit",
        summary: "Let a unit exist again",
        description: "What was handed over stays where it went.",
        params: UnitAddress,
        body: UnitReopening,
        response: answers({ 200: UnitsActed }, "not-found", "stale", "unit-name-taken", "unit-code-taken"),
      },
    },
    async ({ body, params, visitor }) => {
      const needs = { ...ALL, versions: { unit: new Map([[params.unit, body.version]]) } };
      const act = (held: ActHeld) => reopenUnit(held, { id: params.unit, reason: body.reason });
      return acted(store, await store.items.act(needs, act, asked(visitor, body.reason)));
    },
  );
}

type Ending = z.infer<typeof UnitEnding>;

function successor(given: Extract<Ending, { how: "split" }>["into"][number]): Successor {
  return "unit" in given ? { kind: "standing", id: given.unit } : { kind: "new", id: newUnitId(), fields: given.new };
}

/** The decision an ending asks for. */
function endingOf(id: string, body: Ending) {
  const { reason, until = new Date().toISOString().slice(0, 10) } = body;
  if (body.how === "close") return (held: ActHeld) => closeUnit(held, { id, until, reason });
  if (body.how === "split") {
    const into = body.into.map(successor);
    return (held: ActHeld) => splitUnit(held, { id, into, until, reason });
  }
  const units = [...new Set([id, ...body.others])];
  const into = successor(body.into);
  return (held: ActHeld) => mergeUnits(held, { units, into, until, reason });
}
