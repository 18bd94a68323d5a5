import {
  type Authority,
  addDays,
  besideIn,
  decideSchedules,
  lastPrintedDay,
  mayAnywhere,
  type Person,
  proposeSchedule,
  type Schedule,
  under,
} from "@lantu/core/ledger";
import type { ScheduledWork, Store } from "@lantu/store";
import type { z } from "zod";
import {
  addresses,
  Calendar,
  CalendarFileQuery,
  CalendarQuery,
  type ScheduleGiven,
  SchedulePage,
  ScheduleQuery,
  SchedulesDone,
  SchedulesSet,
} from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { attachment } from "../../http/attachment.ts";
import { HttpProblem } from "../../http/problem.ts";
import { actorOf, needs } from "../../http/visitor.ts";
import { type Desk, deskOf, holidaysIn, presentCommitment, presentDues, specialDays } from "../../reporting/desk.ts";
import { byDueDay, type DueWork, dueWork, isHandOf, mayRead, nextAct } from "../../reporting/due.ts";
import { toCalendar } from "../../reporting/icalendar.ts";
import { answers } from "../answers.ts";
import { bytesOf } from "../originals.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { lookedAt } from "./as-of.ts";
import { entriesOrThrow } from "./entries.ts";

const tags = ["reporting"];

/** Days before and after today that a calendar shows where nothing else is asked. */
const BACK = 365;
const AHEAD = 183;

/** When commitments are reported on. */
export function scheduleRoutes(app: App, { store, limits }: Services): void {
  app.get(
    addresses.schedules,
    {
      config: { access: "read-work", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "listSchedules",
        summary: "When commitments are reported on",
        description: "With what is proposed where the indicator a commitment aims at is known, by its own publication.",
        querystring: ScheduleQuery,
        response: answers({ 200: SchedulePage }),
      },
    },
    async ({ query, visitor }) => {
      const { after, limit, asOf, ...filter } = query;
      const desk = await deskOf(store, visitor, await lookedAt(store, asOf));
      const lines = await chosenLines(store, desk, filter);
      const { items, next } = cut(lines, ({ commitment }) => [commitment.id], after, limit);
      return { items, total: lines.length, next };
    },
  );

  app.put(
    addresses.schedules,
    {
      config: { access: "schedule", ...perMinute(limits.writesPerMinute) },
      schema: {
        tags,
        operationId: "setSchedules",
        summary: "Set when commitments are reported on",
        description: "All of them, in one entry of the journal, or none. Taken back as other acts on the work are.",
        body: SchedulesSet,
        response: answers({ 200: SchedulesDone }, "not-found", "not-allowed", "stale", "unit-unknown", "unit-twice"),
      },
    },
    async ({ body, visitor }) => {
      const ids = body.set.map(({ commitment }) => commitment);
      if (new Set(ids).size < ids.length) throw badField("body.set");
      const wanted = new Map(
        body.set.map(({ commitment, schedule }): [string, Schedule | null] => [
          commitment,
          schedule === null ? null : { ...schedule, commitment },
        ]),
      );
      const versions = { schedule: new Map(body.set.map(({ commitment, version }) => [commitment, version])) };
      const needed = { items: { unit: "all", assignment: ids, schedule: ids }, commitments: ids, versions } as const;
      const asked = { actor: actorOf(visitor), reason: body.reason };
      const outcome = await store.items.act(
        needed,
        (held) => decideSchedules(held, wanted, body.reason ?? null),
        asked,
      );
      const [entry] = entriesOrThrow(outcome);
      if (entry === undefined) return { changed: 0, entry: null };
      const changes = (entry.payload as { readonly changes: readonly unknown[] }).changes;
      return { changed: changes.length, entry: entry.seq };
    },
  );
}

/** What is due, as a list and as a file for calendars. */
export function calendarRoutes(app: App, { store, limits }: Services): void {
  const config = { access: "public" as const, ...perMinute(limits.searchesPerMinute) };

  app.get(
    addresses.calendar,
    {
      config,
      schema: {
        tags,
        operationId: "readCalendar",
        summary: "Reports asked for, by the day they are due",
        description: "Whoever may not read the work sees those that are signed.",
        querystring: CalendarQuery,
        response: answers({ 200: Calendar }, "sign-in-needed", "not-allowed", "not-found"),
      },
    },
    async ({ query, visitor }) => {
      if (query.mine || query.person !== undefined) needs(visitor, "read-work");
      const desk = await deskOf(store, visitor, await lookedAt(store, query.asOf));
      const person = await personAsked(store, query.person);
      const dues = await chosenDues(store, desk, { ...query, person });
      const wanted = query.state === undefined ? dues : dues.filter(({ state }) => query.state?.includes(state));
      const { items, next } = cut(wanted, positionOf, query.after, query.limit);
      const within = stretchOf(desk, query);
      return {
        ...{ items: await presentDues(store, desk, items), total: wanted.length, next, today: desk.today },
        person: person === undefined ? null : { id: person.id, name: person.name },
        counts: countsOf(dues),
        holidays: { ...holidaysIn(dues), days: [...specialDays(within.from, within.until)] },
      };
    },
  );

  app.get(
    addresses.calendarFile,
    {
      config: { access: "read-work", ...perMinute(limits.searchesPerMinute) },
      schema: {
        tags,
        operationId: "exportCalendar",
        summary: "What is due, as a file for calendars",
        description: "iCalendar (RFC 5545): one event of a whole day for each report that is not signed.",
        querystring: CalendarFileQuery,
        response: answers({ 200: bytesOf("text/calendar", "The calendar") }),
      },
    },
    async (request, reply) => {
      const { lang, ...query } = request.query;
      const desk = await deskOf(store, request.visitor);
      const dues = (await chosenDues(store, desk, query)).filter(({ state }) => state !== "signed");
      const origin = `${request.protocol}://${request.host}`;
      return reply
        .type("text/calendar; charset=utf-8")
        .header("content-disposition", attachment("lantu.ics"))
        .send(toCalendar(await presentDues(store, desk, dues), lang, origin, new Date()));
    },
  );
}

type Chosen = Partial<
  Pick<z.infer<typeof CalendarQuery>, "unit" | "document" | "commitment" | "from" | "until" | "mine">
> & { readonly person?: Person | undefined };

/** Whose calendar is asked for. Throws `not-found`. */
async function personAsked({ items }: Store, id: string | undefined): Promise<Person | undefined> {
  if (id === undefined) return undefined;
  const person = (await items.find("person", [id])).get(id)?.value;
  if (person === undefined) throw new HttpProblem("not-found", { what: "person", id });
  return person;
}

/** The days a calendar is asked for. */
const stretchOf = ({ today }: Desk, { from, until }: Pick<Chosen, "from" | "until">) => ({
  from: from ?? addDays(today, -BACK),
  until: until ?? addDays(today, AHEAD),
});

/** Reports a calendar is asked for, by the day they are due; those whoever asks may not read are left out. */
export async function chosenDues(store: Store, desk: Desk, query: Chosen): Promise<readonly DueWork[]> {
  const { unit, document: documents, commitment, mine = false, person } = query;
  const hands: Authority | null = person === undefined ? null : { kind: "person", person };
  const within = stretchOf(desk, query);
  const units = unit === undefined ? undefined : below(desk, unit);
  const works = await store.reporting.scheduled({
    ...{ documents, units, commitments: commitment === undefined ? undefined : [commitment], reported: true },
    sinceYear: Number(within.from.slice(0, 4)) - 2,
    asOf: desk.asOf,
  });
  // Asked for days, it is those days; else what was begun and not signed is there as well, whenever it was due.
  const isAsked = query.from !== undefined || query.until !== undefined;
  return dueWork(works, within, desk.today)
    .filter(
      (due) =>
        (!isAsked || (due.asked.due >= within.from && due.asked.due <= within.until)) &&
        (units === undefined || (due.unit !== null && units.includes(due.unit))) &&
        (!mine || nextAct(desk.who, due, desk.units) !== null) &&
        (hands === null || isHandOf(hands, due, desk.units)) &&
        mayRead(desk.who, due, desk.units),
    )
    .sort(byDueDay);
}

/** Units with those below them. */
export const below = ({ called }: Pick<Desk, "called">, units: readonly string[]): readonly string[] => [
  ...new Set(units.flatMap((unit) => [...under(called, unit)])),
];

/** How many are in each state. */
export function countsOf(dues: readonly DueWork[]) {
  const counts = { "not-open": 0, open: 0, "due-soon": 0, overdue: 0, filled: 0, checked: 0, signed: 0, returned: 0 };
  for (const { state } of dues) counts[state]++;
  return counts;
}

const positionOf = ({ asked }: DueWork): readonly string[] => [asked.due, asked.id];

/** A page of a list that is in memory, in the order of its positions. */
function cut<T>(all: readonly T[], position: (one: T) => readonly string[], after: string | undefined, limit: number) {
  const key = (one: T): string => position(one).join("\n");
  const from = after === undefined ? null : Buffer.from(after, "base64url").toString();
  if (from !== null && from.split("\n").length !== (all[0] === undefined ? 1 : position(all[0]).length)) {
    if (all.length > 0) throw badField("query.after");
  }
  const rest = from === null ? all : all.filter((one) => key(one) > from);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const next = rest.length > limit && last !== undefined ? Buffer.from(key(last)).toString("base64url") : null;
  return { items, next };
}

const badField = (path: string) => new HttpProblem("invalid-request", {}, [{ path, rule: "format", params: {} }]);

/** The schedule as it is asked for, without the commitment it belongs to. */
export function givenOf(schedule: Schedule | null): z.infer<typeof ScheduleGiven> | null {
  if (schedule === null) return null;
  const { commitment: _, ...rest } = schedule;
  return { ...rest, beside: [...besideIn(schedule)] };
}

/**
 * What is proposed for a commitment: by the indicator it aims at, from the beginning of the present year on. Indicators are
 * known as they stand: in the past nothing is proposed.
 */
export async function proposals(store: Store, works: readonly ScheduledWork[], { today, asOf }: Desk) {
  if (asOf !== undefined) return new Map<string, Schedule>();
  const concepts = await store.reporting.concepts(works.map(({ id }) => id));
  const known = new Map((await store.concepts.list([...new Set(concepts.values())])).map((one) => [one.id, one]));
  return new Map(
    works.flatMap(({ id, deadline, assignment }): (readonly [string, Schedule])[] => {
      const concept = known.get(concepts.get(id) ?? "");
      const last = lastPrintedDay(assignment?.deadline ?? deadline);
      if (concept === undefined || (last !== null && last < today)) return [];
      return [[id, proposeSchedule(id, concept, `${today.slice(0, 4)}-01-01`)]];
    }),
  );
}

/** What a list of schedules is asked for. */
type ScheduleChosen = Omit<z.infer<typeof ScheduleQuery>, "after" | "limit">;

/** All lines a filter leaves. */
export async function chosenLines(store: Store, desk: Desk, filter: ScheduleChosen) {
  const { document: documents, unit, commitment: commitments, has } = filter;
  const units = unit === undefined ? undefined : below(desk, unit);
  const { asOf } = desk;
  const works = await store.reporting.scheduled({ documents, units, commitments, reported: has === "schedule", asOf });
  return (await linesOf(store, works, desk)).filter((line) => has === undefined || has === hasOf(line));
}

async function linesOf(store: Store, works: readonly ScheduledWork[], desk: Desk) {
  const proposed = await proposals(store, works, desk);
  return works.map((work) => ({
    ...{ commitment: presentCommitment(work, desk), schedule: givenOf(work.schedule) },
    ...{ proposal: givenOf(proposed.get(work.id) ?? null), version: work.version },
  }));
}

const hasOf = ({ schedule, proposal }: { readonly schedule: unknown; readonly proposal: unknown }) =>
  schedule !== null ? "schedule" : proposal !== null ? "proposal" : "neither";

/** Whether somebody may read the work of anything. */
export const readsWork = (desk: Desk): boolean => mayAnywhere(desk.who, "read-work");
