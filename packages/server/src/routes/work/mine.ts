import { addDays, may, mayAnywhere, under } from "@lantu/core/ledger";
import type { BlockerHeld, ScheduledWork, Store } from "@lantu/store";
import { z } from "zod";
import {
  AsOfQuery,
  addresses,
  type BlockerTold,
  type DueReport,
  MyWork,
  type StepOpen,
  UnitId,
  UnitWork,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import type { Visitor } from "../../http/visitor.ts";
import {
  type Desk,
  deskOf,
  disagreeingOf,
  draftsOf,
  holidaysIn,
  presentCommitment,
  presentDue,
} from "../../reporting/desk.ts";
import { byDueDay, type DueWork, dueWork, mayRead, namedUnit, nextAct } from "../../reporting/due.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { unreadOf } from "./notices.ts";
import { below, countsOf } from "./schedules.ts";

const tags = ["work"];

/** Items of each list at most. */
const FIRST = 200;
/** Days back that overdue reports are looked for, and ahead. */
const BACK = 800;
const AHEAD = 90;
const YEAR = 365;

const first = <T>(all: readonly T[]): { items: T[]; total: number } => ({
  items: all.slice(0, FIRST),
  total: all.length,
});

/** What waits for whoever asks. */
export function myWorkRoutes(app: App, { store, limits }: Services): void {
  app.get(
    addresses.myWork,
    {
      config: { access: "read-work", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "getMyWork",
        summary: "My work",
        description:
          "What I have to fill, to put right, to check, to sign; what stands in others' way because of my units.",
        response: answers({ 200: MyWork }, "sign-in-needed", "not-allowed"),
      },
    },
    async ({ visitor }, reply) => {
      reply.header("cache-control", "no-store");
      return myWork(store, visitor);
    },
  );
}

async function myWork(store: Store, visitor: Visitor): Promise<z.infer<typeof MyWork>> {
  const desk = await deskOf(store, visitor);
  const units = actingUnits(desk);
  const dues = await duesOf(store, desk, units);
  const open = dues.filter(({ state }) => state !== "signed");
  const next = (act: "fill" | "check" | "sign") => open.filter((due) => nextAct(desk.who, due, desk.units) === act);
  const shown = await shower(store, desk, dues);
  const fill = next("fill");
  const blockers = await store.reporting.blockers(units ?? [...desk.units.keys()]);
  return {
    ...{ who: whoOf(visitor), accounts: desk.who.kind !== "machine", today: desk.today },
    unread: await unreadOf(store, visitor),
    due: shown.first(fill.filter(({ state }) => state !== "returned")),
    returned: shown.first(fill.filter(({ state }) => state === "returned")),
    toCheck: shown.first(next("check")),
    toSign: shown.first(next("sign")),
    blockers: first(await toldBlockers(store, desk, blockers)),
    disagreements: shown.first(dues.filter(({ asked }) => shown.disagreeing.has(asked.id))),
    gaps: mayAnywhere(desk.who, "assign") ? await gapsFor(store, desk) : null,
    holidays: holidaysIn(dues),
  };
}

const whoOf = ({ person }: Visitor) => ({ id: person?.id ?? "local", name: person?.name ?? null });

/** The units somebody acts for; null for all. */
function actingUnits({ who, units }: Desk): readonly string[] | null {
  if (who.kind !== "person") return null;
  const granted = who.person.grants.map(({ unit }) => unit);
  if (granted.includes(null)) return null;
  return [...new Set(granted.flatMap((unit) => (unit === null ? [] : [...under(units, unit)])))];
}

/** Reports of units (null: of all) that somebody may read, by the day they are due. */
async function duesOf(store: Store, desk: Desk, units: readonly string[] | null): Promise<readonly DueWork[]> {
  const sinceYear = Number(desk.today.slice(0, 4)) - 3;
  const { asOf } = desk;
  const works = await store.reporting.scheduled({ units: units ?? undefined, reported: true, sinceYear, asOf });
  const within = { from: addDays(desk.today, -BACK), until: addDays(desk.today, AHEAD) };
  return dueWork(works, within, desk.today)
    .filter((due) => mayRead(desk.who, due, desk.units))
    .sort(byDueDay);
}

/** Shows reports of a list, the disagreements of all of them found once. */
async function shower(store: Store, desk: Desk, dues: readonly DueWork[]) {
  const recent = addDays(desk.today, -YEAR);
  const disagreeing = await disagreeingOf(
    store,
    dues.filter(({ state, asked }) => state !== "signed" || asked.due >= recent),
    desk.asOf,
  );
  const drafts = await draftsOf(store, desk);
  const show = (due: DueWork): DueReport => presentDue(due, desk, { drafts, disagreeing });
  return {
    disagreeing,
    first: (some: readonly DueWork[]) => ({ items: some.slice(0, FIRST).map(show), total: some.length }),
  };
}

async function toldBlockers(store: Store, desk: Desk, blockers: readonly BlockerHeld[]): Promise<BlockerTold[]> {
  const works = await worksById(store, blockers, desk.asOf);
  return blockers.flatMap(({ report, commitment, by, what, unit, until }) => {
    const work = works.get(commitment);
    if (work === undefined) return [];
    return [
      {
        ...{ what, unit: namedUnit(desk.called, unit), until, report, commitment: presentCommitment(work, desk) },
        ...{ by: namedUnit(desk.called, by), overdue: until !== null && until < desk.today },
      },
    ];
  });
}

/** Steps units have to do: of what is published, as the breakdown tells them. */
async function toldSteps(store: Store, desk: Desk, units: readonly string[]): Promise<StepOpen[]> {
  const steps = await store.reporting.openSteps(units, desk.asOf);
  const works = await worksById(store, steps, desk.asOf);
  // That a step is done is no public fact before somebody has accepted it.
  const seesTold = mayAnywhere(desk.who, "read-work");
  return steps.flatMap(({ id, title, kind, unit, due, told: said, commitment }) => {
    const work = works.get(commitment);
    if (work === undefined) return [];
    const overdue = due !== null && due < desk.today;
    const told =
      said == null || !seesTold ? null : said.returned === null ? ("waiting" as const) : ("returned" as const);
    const named = { unit: namedUnit(desk.called, unit), commitment: presentCommitment(work, desk) };
    return [{ id, title, kind, due, overdue, told, ...named }];
  });
}

/** Commitments something belongs to. */
async function worksById({ reporting }: Store, of: readonly { readonly commitment: string }[], asOf?: number) {
  const commitments = [...new Set(of.map(({ commitment }) => commitment))];
  if (commitments.length === 0) return new Map<string, ScheduledWork>();
  return new Map((await reporting.scheduled({ commitments, reported: false, asOf })).map((work) => [work.id, work]));
}

async function gapsFor(store: Store, { who, units }: Desk) {
  const gaps = await store.reporting.gaps();
  return gaps
    .filter(({ document }) => may(who, "assign", { unit: null, document: document.id }, units))
    .map((gap) => ({ ...gap, document: { ...gap.document } }));
}

/** How units' work stands. */
export function unitWorkRoutes(app: App, { store, limits }: Services): void {
  app.get(
    addresses.unitWork,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "getUnitWork",
        summary: "The work of a unit",
        description:
          "What it leads and helps with, what is due, how much was reported in time; with the units below it. Whoever may not read the work sees what was signed.",
        params: z.object({ unit: UnitId }),
        querystring: AsOfQuery,
        response: answers({ 200: UnitWork }, "not-found"),
      },
    },
    async ({ params, query, visitor }) =>
      unitWork(store, params.unit, await deskOf(store, visitor, await lookedAt(store, query.asOf))),
  );
}

async function unitWork(store: Store, id: string, desk: Desk): Promise<z.infer<typeof UnitWork>> {
  const { asOf } = desk;
  const unit = namedUnit(desk.called, id);
  if (unit === null) throw new HttpProblem("not-found", { what: "unit", id });
  const units = below(desk, [id]);
  const reads = may(desk.who, "read-work", { unit: id }, desk.units);
  const dues = (await duesOf(store, desk, units)).filter((due) => due.unit !== null && units.includes(due.unit));
  const shown = await shower(store, desk, dues);
  const leads = await store.reporting.scheduled({ units, reported: false, sinceYear: 9999, asOf });
  const led = leads.filter(({ assignment }) => assignment?.lead != null && units.includes(assignment.lead));
  const helped = await helpedWork(store, units, asOf);
  const year = dues.filter(({ asked }) => asked.due >= addDays(desk.today, -YEAR) && asked.due <= desk.today);
  const named = (works: readonly ScheduledWork[]) => ({
    items: works.slice(0, FIRST).map((work) => presentCommitment(work, desk)),
    total: works.length,
  });
  return {
    ...{ unit, today: desk.today, below: units.length - 1, leads: named(led), helps: named(helped) },
    due: shown.first(dues.filter(({ state }) => state !== "signed" && state !== "returned")),
    returned: shown.first(dues.filter(({ state }) => state === "returned")),
    disagreements: shown.first(reads ? dues.filter(({ asked }) => shown.disagreeing.has(asked.id)) : []),
    blockers: first(reads ? await toldBlockers(store, desk, await store.reporting.blockers(units, asOf)) : []),
    steps: first(await toldSteps(store, desk, units)),
    ...{ counts: countsOf(year), inTime: inTimeOf(year), holidays: holidaysIn(dues) },
  };
}

async function helpedWork(store: Store, units: readonly string[], asOf?: number): Promise<readonly ScheduledWork[]> {
  const commitments = await store.reporting.helpedBy(units, asOf);
  return commitments.length === 0
    ? []
    : store.reporting.scheduled({ commitments, reported: false, sinceYear: 9999, asOf });
}

/** How many of the reports whose day has passed were signed by it, later, or not yet. */
function inTimeOf(dues: readonly DueWork[]) {
  const late = dues.filter((due) => due.state === "signed" && due.late).length;
  const inTime = dues.filter((due) => due.state === "signed" && !due.late).length;
  return { due: dues.length, inTime, late, missing: dues.length - late - inTime };
}
