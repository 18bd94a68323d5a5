import { type Authority, addDays, mayAnywhere } from "@lantu/core/ledger";
import { z } from "zod";
import { addresses, CalendarFeedQuery, CalendarMade, CalendarSubscribed, SessionList } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { HttpProblem } from "../../http/problem.ts";
import { stranger, visitorOf } from "../../http/visitor.ts";
import { type Desk, deskOf, presentDues } from "../../reporting/desk.ts";
import type { DueWork } from "../../reporting/due.ts";
import { type DueDay, toCalendar, toCalendarOfDays } from "../../reporting/icalendar.ts";
import { ownOrigin } from "../../sign-in/desk.ts";
import { IDLE_SECONDS } from "../../sign-in/sessions.ts";
import { digestOf, isToken, newToken } from "../../sign-in/tokens.ts";
import { answers } from "../answers.ts";
import { bytesOf } from "../originals.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { own, SessionAddress, toldSession } from "./own.ts";
import { chosenDues } from "./schedules.ts";

const tags = ["reporting"];
const DAY = 86_400_000;

/** Addresses calendar programs may subscribe to: each has a token of its own, and shows when reports are due and nothing else. */
export function ownCalendarRoutes(app: App, { store, signIn, limits }: Services): void {
  const { sessions } = store.accounts;
  const read = { access: "signed-in" as const };
  const write = { ...read, ...perMinute(limits.writesPerMinute) };

  app.get(
    addresses.myCalendars,
    {
      config: read,
      schema: {
        ...{ tags, operationId: "listMyCalendars", summary: "Calendars one has subscribed to" },
        description: "Those that have not ended, the last read first.",
        response: answers({ 200: SessionList }, "sign-in-needed"),
      },
    },
    async ({ visitor }) => {
      const items = await sessions.list(own(visitor).id, "calendar", IDLE_SECONDS);
      return { items: items.map((one) => toldSession(one, null)) };
    },
  );

  app.post(
    addresses.myCalendars,
    {
      config: write,
      schema: {
        ...{ tags, operationId: "subscribeMyCalendar", summary: "Make an address for a calendar program" },
        description:
          "Whoever has the address sees when reports are due that pass through the person's hands, as long as the person may see them. It is told this once, and ends when it is ended here or its days are over.",
        body: CalendarSubscribed,
        response: answers({ 201: CalendarMade }, "sign-in-needed", "not-allowed"),
      },
    },
    async (request, reply) => {
      const { visitor, body } = request;
      if (visitor.session?.kind !== "browser") throw new HttpProblem("not-allowed");
      const token = newToken();
      const session = await sessions.open({
        ...({
          id: digestOf(token),
          person: own(visitor).id,
          kind: "calendar",
          label: body.label,
          address: null,
        } as const),
        expiresAt: new Date(Date.now() + body.days * DAY),
      });
      const path = addresses.calendarFeed.replace(":token", token);
      reply.header("cache-control", "no-store").code(201);
      return { session: toldSession(session, null), url: `${ownOrigin(signIn.publicUrl, request)}${path}` };
    },
  );

  app.delete(
    addresses.myCalendar,
    {
      config: write,
      schema: {
        ...{ tags, operationId: "endMyCalendar", summary: "End the address of a calendar" },
        description: "From then on it is as if it never was.",
        params: SessionAddress,
        response: answers({ 204: z.null() }, "sign-in-needed", "not-found"),
      },
    },
    async ({ visitor, params }, reply) => {
      const held = await sessions.list(own(visitor).id, "calendar", IDLE_SECONDS);
      const isOne = held.some(({ id }) => id === params.session);
      if (!isOne || !(await sessions.end(own(visitor).id, params.session))) {
        throw new HttpProblem("not-found", { what: "session", id: params.session });
      }
      return reply.code(204).send(null);
    },
  );
}

/** What calendar programs read. */
export function calendarFeeds(app: App, { store, signIn, limits }: Services): void {
  app.get(
    addresses.calendarFeed,
    {
      config: { access: "public", ...perMinute(limits.searchesPerMinute) },
      schema: {
        ...{ tags, operationId: "readCalendarFeed", summary: "When reports are due, for calendar programs" },
        description:
          "iCalendar (RFC 5545). The token in the address says whose: reports that pass through the person's hands and are not signed; with `unit` all of those units that the person may see. Whoever only follows the work of others (planners, supervisors, leaders) gets one event for each day of the last and the next quarter on which reports of theirs to see are due.",
        params: z.object({ token: z.string().max(200) }),
        querystring: CalendarFeedQuery,
        response: answers({ 200: bytesOf("text/calendar", "The calendar") }, "not-found"),
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const found = isToken(params.token)
        ? await store.accounts.sessions.find(digestOf(params.token), IDLE_SECONDS)
        : null;
      if (found?.session.kind !== "calendar") throw new HttpProblem("not-found", { what: "address" });
      await store.accounts.sessions.touch(found.session.id);
      const desk = await deskOf(store, visitorOf(stranger(request), found));
      const [origin, now] = [ownOrigin(signIn.publicUrl, request), new Date()];
      const { unit = [], lang } = query;
      const open = async (chosen: Parameters<typeof chosenDues>[2]) =>
        (await chosenDues(store, desk, chosen)).filter(({ state }) => state !== "signed");
      reply.type("text/calendar; charset=utf-8").header("cache-control", "private, no-cache");
      if (unit.length === 0 && !isAnyHand(desk.who)) {
        const days = daysOf(await open(aroundToday(desk)), desk);
        return reply.send(toCalendarOfDays(days, lang, origin, now));
      }
      const dues = await open(unit.length === 0 ? { person: found.person } : { unit });
      return reply.send(toCalendar(await presentDues(store, desk, dues), lang, origin, now));
    },
  );
}

/** Whether reports pass through somebody's hands at all; whoever only follows the work of others is no hand of any. */
const isAnyHand = (who: Authority): boolean =>
  (["fill", "check", "sign"] as const).some((action) => mayAnywhere(who, action));

/** Days before and after today that those see who follow the work of others: what is late, and the quarter to come. */
const BEHIND = 92;
const AHEAD = 92;

const aroundToday = ({ today }: Desk) => ({ from: addDays(today, -BEHIND), until: addDays(today, AHEAD) });

/** Reports named in the event of a day. */
const NAMED = 10;

/** Reports by the day they are due, in the order they come. */
function daysOf(dues: readonly DueWork[], { units }: Desk): readonly DueDay[] {
  const days = new Map<string, DueWork[]>();
  for (const due of dues) {
    const of = days.get(due.asked.due) ?? [];
    of.push(due);
    days.set(due.asked.due, of);
  }
  return [...days].map(([due, of]) => ({
    ...{ due, count: of.length, overdue: of.filter(({ state }) => state === "overdue").length },
    named: of
      .slice(0, NAMED)
      .map(({ work, unit }) => [work.title, units.get(unit ?? "")?.name].filter(Boolean).join(" · ")),
  }));
}
