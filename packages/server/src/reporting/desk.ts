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
  /** As they stand: what rights go by. */
  readonly units: ReadonlyMap<string, Unit>;
  /** As they were called when what is looked at was known. */
  readonly called: ReadonlyMap<string, Unit>;
  /** ISO date in Beijing: the day that is looked at. */
  readonly today: string;
  /** The last entry of the journal that counts; undefined for the present. Nothing can be done in the past. */
  readonly asOf: number | undefined;
}

/** Whom drafts and notices are kept under at a machine without accounts. */
export const MACHINE = "local";

/** Where a desk looks: its day, and the last entry that counts where that is not the present. */
interface Looked {
  readonly day: string;
  readonly seq?: number;
}

/** The desk of a visitor, today or as things were known. */
export async function deskOf(store: Store, { authority, person }: Visitor, at?: Looked): Promise<Desk> {
  const units = await unitsOf(store);
  const called = at?.seq === undefined ? units : await unitsOf(store, at.seq);
  const today = at?.day ?? beijingDay(new Date());
  return { who: authority, person: person?.id ?? MACHINE, units, called, today, asOf: at?.seq };
}

/** All units by id, as they stand or as they stood just after an entry of the journal. */
export async function unitsOf(store: Store, seq?: number): Promise<ReadonlyMap<string, Unit>> {
  const { units } = await store.assigning.book(seq);
  return new Map([...units].map(([id, { value }]) => [id, value]));
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
    ...{ id, commitment: presentCommitment(work, desk), unit: namedUnit(desk.called, unit) },
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
    ...{
      disagrees: disagreeing.has(id),
      draft: drafts.has(id),
      next: desk.asOf === undefined ? nextAct(desk.who, due, desk.units) : null,
    },
    version: report?.version ?? 0,
  };
}

/** A commitment as lists of work name it. */
export function presentCommitment(work: ScheduledWork, { called }: Pick<Desk, "called">): CommitmentNamed {
  const { id, title, kind, document, deadline, assignment, target, targetText } = work;
  return {
    ...{ id, title, kind, document: { ...document }, target: targetOf(target, targetText) },
    ...{ deadline: assignment?.deadline ?? deadline, lead: namedUnit(called, assignment?.lead ?? null) },
  };
}

function targetOf(target: PrintedTarget | null, text: string | null): CommitmentNamed["target"] {
  if (target === null) {
    return text === null ? null : { value: null, valueMax: null, op: null, unit: null, period: null, text };
  }
  const { value, valueMax, op, unit, period } = target;
  return { value, valueMax, op, unit, period, text };
}

/**
 * Reports laid beside what others tell, by id; those nobody has filled are left out. Statistics and documents are known as
 * they stand: in the past (`asOf`) a report is laid beside what the other side had said by then, and nothing else.
 */
export async function laidBesideAll(
  store: Store,
  dues: readonly DueWork[],
  asOf?: number,
): Promise<ReadonlyMap<string, LaidBeside>> {
  const filled = dues.filter(({ report }) => report !== null);
  const aimed = asOf === undefined ? new Set(filled.map(({ work }) => work.id)) : [];
  const told = await store.reporting.told([...aimed]);
  return new Map(
    filled.flatMap(({ work, report }) => {
      if (report === null) return [];
      const sides = work.reports.filter(({ id, period }) => id !== report.id && period === report.period);
      return [[report.id, laidBeside(report, work.target, told.get(work.id) ?? null, sides)] as const];
    }),
  );
}

/** Ids of the reports that data or the other side contradict; in the past the other side. */
export async function disagreeingOf(
  store: Store,
  dues: readonly DueWork[],
  asOf?: number,
): Promise<ReadonlySet<string>> {
  const laid = await laidBesideAll(store, dues, asOf);
  return new Set([...laid].filter(([, { verdict }]) => verdict === "disagrees").map(([id]) => id));
}

/** Reports whoever looks has typed something for that was not sent; none in the past. */
export const draftsOf = async (store: Store, { who, person, asOf }: Desk): Promise<ReadonlySet<string>> =>
  who.kind === "public" || asOf !== undefined ? new Set<string>() : store.reporting.drafts.of(person);

/** Reports as lists show them. */
export async function presentDues(store: Store, desk: Desk, dues: readonly DueWork[]): Promise<DueReport[]> {
  const beside = { drafts: await draftsOf(store, desk), disagreeing: await disagreeingOf(store, dues, desk.asOf) };
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
