import {
  type Action,
  type Authority,
  may,
  type NoticeKind,
  type Person,
  reminderAt,
  type UnitsById,
} from "@lantu/core/ledger";
import type { NewNotice, Reachable, Store } from "@lantu/store";
import { laidBesideAll, MACHINE, unitsOf } from "./desk.ts";
import { type DueWork, dueWork } from "./due.ts";

/** Who can be told, and what decides whom. */
export interface Audience {
  readonly people: readonly Pick<Reachable, "person">[];
  readonly units: UnitsById;
}

/** The page of a report. */
export const reportPath = (id: string): string => `/work/report/${encodeURIComponent(id)}`;

/** Those who may do something to a report; whoever is at the machine where nobody has an account. */
function those({ people, units }: Audience, action: Action, { unit, work }: DueWork): readonly string[] {
  if (people.length === 0) return [MACHINE];
  return people
    .filter(({ person }) => {
      const who: Authority = { kind: "person", person };
      return may(who, action, { unit, document: work.document.id }, units);
    })
    .map(({ person }) => person.id);
}

function told(due: DueWork, audience: Audience, kind: NoticeKind, more: Readonly<Record<string, string | number>>) {
  const { work, asked, unit } = due;
  return {
    kind,
    params: {
      ...{ title: work.title, period: asked.period, due: asked.due, report: asked.id },
      ...{ unit: audience.units.get(unit ?? "")?.name ?? "", ...more },
    },
    path: reportPath(asked.id),
  };
}

const each = (people: readonly string[], cause: string, notice: Omit<NewNotice, "person" | "cause">): NewNotice[] =>
  [...new Set(people)].map((person) => ({ ...notice, person, cause }));

/** Reminders of a day for a report nobody has filled, or that came back and waits. */
export function remindersFor(due: DueWork, audience: Audience): readonly NewNotice[] {
  const { asked, state, unit, days } = due;
  const waits = state === "due-soon" || state === "overdue" || (state === "returned" && days <= 5);
  const stage = waits && unit !== null ? reminderAt(days) : null;
  if (stage === null) return [];
  const kind = stage.startsWith("after") ? "overdue" : "due-soon";
  const cause = `${asked.id}#${asked.due}#${stage}`;
  return each(those(audience, "fill", due), cause, told(due, audience, kind, { days }));
}

/** What has to be told because a report is as it is: to the next hand, or to whom it came back. */
export function passingFor(due: DueWork, audience: Audience, reason: string): readonly NewNotice[] {
  const { asked, report, state } = due;
  if (report === null) return [];
  const cause = `${asked.id}#${report.version}`;
  const without = (hands: readonly (string | null)[], people: readonly string[]) =>
    people.filter((one) => one === MACHINE || !hands.includes(one));
  if (state === "filled") {
    const people = without([report.filledBy], those(audience, "check", due));
    return each(people, cause, told(due, audience, "to-check", {}));
  }
  if (state === "checked") {
    const people = without([report.filledBy, report.checkedBy], those(audience, "sign", due));
    return each(people, cause, told(due, audience, "to-sign", {}));
  }
  if (state !== "returned") return [];
  const fillers = those(audience, "fill", due);
  const people = fillers.includes(report.filledBy) ? [report.filledBy] : fillers;
  return each(people, cause, told(due, audience, "returned", { reason }));
}

/** What is told to checkers and planners where a report and the data, or its sides, say different things. */
export function disagreementFor(due: DueWork, audience: Audience): readonly NewNotice[] {
  if (due.report === null) return [];
  const people = [...those(audience, "check", due), ...those(audience, "assign", due)];
  return each(people, `${due.asked.id}#${due.report.version}`, told(due, audience, "disagreement", {}));
}

/** Everybody who can be told. */
export async function audienceOf(store: Store): Promise<Audience> {
  return { people: await store.reporting.notices.reachable(), units: await unitsOf(store) };
}

/** Days before and after today within which due reports are reminded of. */
const BACK = 400;
const AHEAD = 30;

/** Makes every notice that is due today; those made before are not made again. Returns how many are new. */
export async function tellOfToday(store: Store, today: string): Promise<number> {
  const works = await store.reporting.scheduled({ reported: true, sinceYear: Number(today.slice(0, 4)) - 2 });
  const dues = dueWork(works, { from: daysFrom(today, -BACK), until: daysFrom(today, AHEAD) }, today);
  const audience = await audienceOf(store);
  const laid = await laidBesideAll(store, dues);
  const notices = dues.flatMap((due) => [
    ...remindersFor(due, audience),
    ...(laid.get(due.asked.id)?.verdict === "disagrees" ? disagreementFor(due, audience) : []),
  ]);
  const added = await store.reporting.notices.add([...notices, ...(await assignmentsToTell(store, audience))]);
  return added.length;
}

/** Tells of a report that was just changed. */
export async function tellOfReport(store: Store, due: DueWork, reason: string): Promise<void> {
  const audience = await audienceOf(store);
  const laid = await laidBesideAll(store, [due]);
  const disagreement = laid.get(due.asked.id)?.verdict === "disagrees" ? disagreementFor(due, audience) : [];
  await store.reporting.notices.add([...passingFor(due, audience, reason), ...disagreement]);
}

/** Key under which is remembered up to which entry of the journal assignments were told. */
const TOLD_UP_TO = "notices.assigned";

async function assignmentsToTell(store: Store, audience: Audience): Promise<readonly NewNotice[]> {
  const since = Number((await store.settings.get(TOLD_UP_TO)) ?? 0);
  const fresh = await store.reporting.assignedSince(since);
  const last = fresh.at(-1)?.seq;
  if (last !== undefined) await store.settings.set(TOLD_UP_TO, last);
  return fresh.flatMap(({ commitment, title, lead, seq }) => {
    const document = commitment.split("-")[0] ?? "";
    const people = audience.people.filter(({ person }) => worksIn(person, { unit: lead, document }, audience.units));
    const params = { title, commitment, unit: audience.units.get(lead)?.name ?? "" };
    const notice = { kind: "assigned" as const, params, path: `/commitments/${commitment}` };
    return each(
      people.map(({ person }) => person.id),
      `${commitment}#${seq}`,
      notice,
    );
  });
}

/**
 * Whether somebody should know what a unit was given: who fills for it, and whoever has a right to its work that was given
 * for this unit or one above it. Who reads the work of all units is not told of each.
 */
function worksIn(
  person: Person,
  about: { readonly unit: string; readonly document: string },
  units: UnitsById,
): boolean {
  const own = { ...person, grants: person.grants.filter(({ unit }) => unit !== null) };
  return (
    may({ kind: "person", person }, "fill", about, units) ||
    may({ kind: "person", person: own }, "read-work", about, units)
  );
}

const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
