import { addDays, type NoticeKind, reminderAt } from "@lantu/core/ledger";
import type { NewNotice, Store } from "@lantu/store";
import { type Audience, audienceOf, those } from "./audience.ts";
import { disagreeingOf, laidBesideAll, MACHINE } from "./desk.ts";
import { type DueWork, dueWork } from "./due.ts";
import { tellOfAssignments } from "./tell-assigned.ts";
import { blockerNotices } from "./tell-blockers.ts";
import { tellOfGaps } from "./tell-gaps.ts";
import { stepNotices } from "./tell-steps.ts";
import { beijingDay } from "./today.ts";

/** The page of a report. */
export const reportPath = (id: string): string => `/work/report/${encodeURIComponent(id)}`;

/** What can be done next to a report. */
type Act = "fill" | "check" | "sign";

/** Who has to do something with a report next, as it stands; null where nobody has. */
function nextOf({ state }: DueWork): Act | null {
  if (state === "filled") return "check";
  if (state === "checked") return "sign";
  return state === "due-soon" || state === "overdue" || state === "returned" ? "fill" : null;
}

/** Those who may do it, without those who were another hand of it. */
function handsFor(due: DueWork, audience: Audience, act: Act): readonly string[] {
  const { unit, work, report } = due;
  const people = those(audience, act, { unit, document: work.document.id });
  const before = act === "fill" ? [] : act === "check" ? [report?.filledBy] : [report?.filledBy, report?.checkedBy];
  return people.filter((one) => one === MACHINE || !before.includes(one));
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

/** What is called for, by who has to do it. */
const CALLED: Readonly<Record<Exclude<Act, "fill">, NoticeKind>> = { check: "to-check", sign: "to-sign" };

/** What a day calls for: an act on a report, and how near its due day is. */
interface Called {
  readonly act: Act;
  readonly stage: string;
}

/** What a report is reminded of on a day; null where of nothing: it came to those it waits for on this day, and they were told. */
function calledFor(due: DueWork, today: string): Called | null {
  const { unit, days, report } = due;
  const act = nextOf(due);
  const stage = act === null || unit === null ? null : reminderAt(days);
  if (act === null || stage === null || (report !== null && beijingDay(new Date(report.at)) >= today)) return null;
  return { act, stage };
}

/** What a day calls for, to whoever has to do it; where nobody can, to those who can change that. */
function remindersOf(due: DueWork, audience: Audience, today: string): readonly NewNotice[] {
  const called = calledFor(due, today);
  if (called === null) return [];
  const { act, stage } = called;
  const { asked, days } = due;
  const people = handsFor(due, audience, act);
  if (people.length === 0) return nobodyFor(due, audience, act, today);
  const cause = `${asked.id}#${asked.due}#${act === "fill" ? "" : `${act}-`}${stage}`;
  const kind = act === "fill" ? (stage.startsWith("after") ? "overdue" : "due-soon") : CALLED[act];
  return each(people, cause, told(due, audience, kind, { days }));
}

/** What is told where nobody of the unit can go on. */
const NOBODY: Readonly<Record<Act, NoticeKind>> = {
  fill: "nobody-fills",
  check: "nobody-checks",
  sign: "nobody-signs",
};

/** Once a month and unit, as long as it is so: to those who plan its work, and those who give people their roles. */
function nobodyFor(due: DueWork, audience: Audience, act: Act, today: string): readonly NewNotice[] {
  const { unit, work } = due;
  const about = { unit, document: work.document.id };
  const people = [...those(audience, "schedule", about), ...those(audience, "manage-people", about)];
  const path = `/work/calendar?unit=${unit}`;
  return each(people, `${unit}#${today.slice(0, 7)}#nobody-${act}`, { ...told(due, audience, NOBODY[act], {}), path });
}

/** What has to be told because a report is as it is: to the next hand, or to whom it came back. */
export function passingFor(due: DueWork, audience: Audience, reason: string): readonly NewNotice[] {
  const { asked, report, state } = due;
  const act = nextOf(due);
  if (report === null || act === null) return [];
  const cause = `${asked.id}#${report.version}`;
  const people = handsFor(due, audience, act);
  if (act === "fill") {
    const own = people.includes(report.filledBy) ? [report.filledBy] : people;
    return state === "returned" ? each(own, cause, told(due, audience, "returned", { reason })) : [];
  }
  if (people.length === 0) return nobodyFor(due, audience, act, beijingDay(new Date()));
  return each(people, cause, told(due, audience, CALLED[act], {}));
}

/**
 * What is told to checkers and planners where a report and the data, or its sides, say different things: once for what it
 * says, whoever passes it on.
 */
export function disagreementFor(due: DueWork, audience: Audience): readonly NewNotice[] {
  const { report, asked, unit, work } = due;
  if (report === null) return [];
  const about = { unit, document: work.document.id };
  const people = [...those(audience, "check", about), ...those(audience, "assign", about)];
  return each(people, `${asked.id}#${report.done}#${report.value}`, told(due, audience, "disagreement", {}));
}

/** Days before and after today within which due reports are reminded of. */
const BACK = 400;
const AHEAD = 30;

/** Commitments looked through at once: before the next ones others come in between. */
const AT_ONCE = 1000;

const keyOf = ({ person, kind, cause }: NewNotice): string => `${person} ${kind} ${cause}`;

/** What was told on a day: a process does not tell it again every quarter of an hour, though telling it twice changes nothing. */
export class ToldOfDay {
  #day = "";
  readonly #told = new Set<string>();

  /** Those of some notices that were not told on this day yet. */
  fresh(day: string, notices: readonly NewNotice[]): readonly NewNotice[] {
    return day === this.#day ? notices.filter((notice) => !this.#told.has(keyOf(notice))) : notices;
  }

  /** Remembers what is kept: until then it was not told. */
  add(day: string, notices: readonly NewNotice[]): void {
    if (day !== this.#day) this.#told.clear();
    this.#day = day;
    for (const notice of notices) this.#told.add(keyOf(notice));
  }
}

/** Makes every notice that is due today; those made before are not made again. Returns how many are new. */
export async function tellOfToday(store: Store, today: string, already = new ToldOfDay()): Promise<number> {
  const audience = await audienceOf(store);
  const keep = async (notices: readonly NewNotice[]): Promise<number> => {
    const fresh = already.fresh(today, notices);
    const added = await store.reporting.notices.add(fresh);
    already.add(today, fresh);
    return added.length;
  };
  const reminded = await remindOfReports(store, audience, today, keep);
  const others = await keep([
    ...(await blockerNotices(store, audience, today)),
    ...(await stepNotices(store, audience, today)),
  ]);
  const assigned = await tellOfAssignments(store, audience);
  return reminded + others + assigned + (await tellOfGaps(store, audience, today));
}

async function remindOfReports(
  store: Store,
  audience: Audience,
  today: string,
  keep: (notices: readonly NewNotice[]) => Promise<number>,
): Promise<number> {
  const within = { from: addDays(today, -BACK), until: addDays(today, AHEAD) };
  const wanted = { reported: true, sinceYear: Number(today.slice(0, 4)) - 2, limit: AT_ONCE };
  let added = 0;
  for (let after: string | undefined, more = true; more; ) {
    const works = await store.reporting.scheduled({ ...wanted, after });
    const dues = dueWork(works, within, today);
    const disagreeing = await disagreeingOf(store, dues);
    added += await keep(
      dues.flatMap((due) => [
        ...remindersOf(due, audience, today),
        ...(disagreeing.has(due.asked.id) ? disagreementFor(due, audience) : []),
      ]),
    );
    after = works.at(-1)?.id;
    more = works.length === AT_ONCE;
  }
  return added;
}

/** What was just done to a report, as far as people are told of it. */
export interface ReportDone {
  /** Why it was sent back or opened again; empty where it was not. */
  readonly reason: string;
  /** It was signed and is open again. */
  readonly reopened: boolean;
}

/** Tells of a report that was just changed; what was called for before is called for no longer. */
export async function tellOfReport(store: Store, due: DueWork, { reason, reopened }: ReportDone): Promise<void> {
  const audience = await audienceOf(store);
  const laid = await laidBesideAll(store, [due]);
  const { unit, work, asked } = due;
  const about = { unit, document: work.document.id };
  const passed = (["check", "sign"] as const).flatMap((act) => those(audience, act, about));
  await store.reporting.notices.settle([...new Set([...those(audience, "fill", about), ...passed])], asked.id);
  await store.reporting.notices.add([
    ...passingFor(due, audience, reason),
    ...(reopened ? openedAgain(due, audience, passed, reason) : []),
    ...(laid.get(asked.id)?.verdict === "disagrees" ? disagreementFor(due, audience) : []),
  ]);
}

/** Who checked and signed for the unit hears that what it answered for is open again. */
const openedAgain = (due: DueWork, audience: Audience, people: readonly string[], reason: string) =>
  each(people, `${due.asked.id}#${due.report?.version}`, told(due, audience, "returned", { reason }));
