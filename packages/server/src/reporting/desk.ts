import { type Authority, isWorkingDay, KNOWN_YEARS, type Unit } from "@lantu/core/ledger";
import type { PrintedTarget, ScheduledWork, Store } from "@lantu/store";
import type { CommitmentNamed, DueReport } from "../contract/index.ts";
import type { Visitor } from "../http/visitor.ts";
import { type DueWork, namedUnit, nextAct } from "./due.ts";
import { type LaidBeside, laidBeside } from "./said.ts";
import { beijingDay } from "./today.ts";

/** Who looks at the work, on which day, with all units. */
export interface Desk {
  readonly who: Authority;
  /** Whom drafts and notices are kept under. */
  readonly person: string;
  readonly units: ReadonlyMap<string, Unit>;
  /** ISO date in Beijing. */
  readonly today: string;
}

/** Whom drafts and notices are kept under at a machine without accounts. */
export const MACHINE = "local";

/** The desk of a visitor. */
export async function deskOf(store: Store, { authority, person }: Visitor): Promise<Desk> {
  const units = await unitsOf(store);
  return { who: authority, person: person?.id ?? MACHINE, units, today: beijingDay(new Date()) };
}

/** All units by id. */
export async function unitsOf(store: Store): Promise<ReadonlyMap<string, Unit>> {
  const held = await store.items.find("unit", "all");
  return new Map([...held].map(([id, { value }]) => [id, value]));
}

/** What lists add to what is asked for. */
export interface Beside {
  /** Reports with a draft of whoever looks. */
  readonly drafts: ReadonlySet<string>;
  /** Reports that data or the other side contradict. */
  readonly disagreeing: ReadonlySet<string>;
}

/** A report that is asked for, as lists show it. */
export function presentDue(due: DueWork, desk: Desk, { drafts, disagreeing }: Beside): DueReport {
  const { work, asked, report, unit, state, days, late } = due;
  const { id, period, covers, opens, due: dueDay, holidaysKnown, beside } = asked;
  return {
    ...{ id, commitment: presentCommitment(work, desk), unit: namedUnit(desk.units, unit) },
    ...{
      side: beside === null ? "lead" : "beside",
      period,
      covers: { ...covers },
      opens,
      due: dueDay,
      state,
      days,
      late,
    },
    ...{ holidaysKnown, answer: report?.answer ?? null, done: report?.done ?? null, value: report?.value ?? null },
    ...{ disagrees: disagreeing.has(id), draft: drafts.has(id), next: nextAct(desk.who, due, desk.units) },
    version: report?.version ?? 0,
  };
}

/** A commitment as lists of work name it. */
export function presentCommitment(work: ScheduledWork, { units }: Pick<Desk, "units">): CommitmentNamed {
  const { id, title, kind, document, deadline, assignment, target, targetText } = work;
  return {
    ...{ id, title, kind, document: { ...document }, target: targetOf(target, targetText) },
    ...{ deadline: assignment?.deadline ?? deadline, lead: namedUnit(units, assignment?.lead ?? null) },
  };
}

function targetOf(target: PrintedTarget | null, text: string | null): CommitmentNamed["target"] {
  if (target === null) {
    return text === null ? null : { value: null, valueMax: null, op: null, unit: null, period: null, text };
  }
  const { value, valueMax, op, unit, period } = target;
  return { value, valueMax, op, unit, period, text };
}

/** Reports laid beside what others tell, by id; those nobody has filled are left out. */
export async function laidBesideAll(store: Store, dues: readonly DueWork[]): Promise<ReadonlyMap<string, LaidBeside>> {
  const filled = dues.filter(({ report }) => report !== null);
  const told = await store.reporting.told([...new Set(filled.map(({ work }) => work.id))]);
  return new Map(
    filled.flatMap(({ work, report }) => {
      if (report === null) return [];
      const sides = work.reports.filter(({ id, period }) => id !== report.id && period === report.period);
      return [[report.id, laidBeside(report, work.target, told.get(work.id) ?? null, sides)] as const];
    }),
  );
}

/** Ids of the reports that data or the other side contradict. */
export async function disagreeingOf(store: Store, dues: readonly DueWork[]): Promise<ReadonlySet<string>> {
  const laid = await laidBesideAll(store, dues);
  return new Set([...laid].filter(([, { verdict }]) => verdict === "disagrees").map(([id]) => id));
}

/** Reports as lists show them. */
export async function presentDues(store: Store, desk: Desk, dues: readonly DueWork[]): Promise<DueReport[]> {
  const mine = desk.who.kind === "public" ? new Set<string>() : await store.reporting.drafts.of(desk.person);
  const beside = { drafts: mine, disagreeing: await disagreeingOf(store, dues) };
  return dues.map((due) => presentDue(due, desk, beside));
}

const DAY = 86_400_000;
/** Longer stretches of a calendar are asked for by nobody who looks at days. */
const MOST_DAYS = 1000;

/** Days from one ISO date to another that are other than their weekday: holidays, and weekends that are worked. */
export function specialDays(
  from: string,
  until: string,
): readonly { readonly date: string; readonly working: boolean }[] {
  const count = Math.min(MOST_DAYS, Math.max(0, (Date.parse(until) - Date.parse(from)) / DAY + 1));
  return Array.from({ length: count }, (_, index) => {
    const time = Date.parse(from) + index * DAY;
    const date = new Date(time).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    return { date, working: isWorkingDay(date), usual: !weekend };
  }).flatMap(({ date, working, usual }) => (working === usual ? [] : [{ date, working }]));
}

/** Which years' holidays are published, and which of those an answer touches are not. */
export function holidaysIn(dues: readonly Pick<DueWork, "asked">[]) {
  const known = new Set(KNOWN_YEARS);
  const years = dues.flatMap(({ asked }) => [Number(asked.covers.until.slice(0, 4)), Number(asked.due.slice(0, 4))]);
  const unknown = [...new Set(years)].filter((year) => !known.has(year)).sort((a, b) => a - b);
  return { from: KNOWN_YEARS[0] ?? 0, to: KNOWN_YEARS.at(-1) ?? 0, unknown };
}
