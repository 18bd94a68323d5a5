import {
  type Action,
  besideIn,
  isReported,
  may,
  partsOfReport,
  type ReportAsked,
  refusedAct,
  refusedFilling,
  reportDays,
  type WorkReport,
} from "@lantu/core/ledger";
import type { ReportHand, ScheduledWork, Store } from "@lantu/store";
import type { DraftContent, Hand, ReportContent, ReportDetail, ReportLine } from "../contract/index.ts";
import { HttpProblem } from "../http/problem.ts";
import { needs, type Visitor } from "../http/visitor.ts";
import { givenOf } from "../routes/work/schedules.ts";
import { type Desk, deskOf, holidaysIn, laidBesideAll, presentDue } from "./desk.ts";
import { type DueWork, mayRead, namedUnit, standing } from "./due.ts";
import { presentSaid } from "./present-said.ts";

/** A report with its commitment, as it stands today. Throws `not-found`, and what the reader lacks. */
export async function findReport(store: Store, id: string, visitor: Visitor): Promise<{ due: DueWork; desk: Desk }> {
  const desk = await deskOf(store, visitor);
  const due = await dueOf(store, id, desk.today);
  if (due === null) throw new HttpProblem("not-found", { what: "report", id });
  if (!mayRead(desk.who, due, desk.units)) {
    needs(visitor, "read-work");
    throw new HttpProblem("not-allowed", { id });
  }
  return { due, desk };
}

/** A report as it stands on a day; null where none is asked for and none was begun. */
export async function dueOf(store: Store, id: string, today: string): Promise<DueWork | null> {
  const parts = partsOfReport(id);
  if (parts === null) return null;
  const [work] = await store.reporting.scheduled({ commitments: [parts.commitment], reported: true });
  const asked = work === undefined ? null : askedFor(work, id);
  return work === undefined || asked === null ? null : standing(work, asked, today);
}

function askedFor(work: ScheduledWork, id: string): ReportAsked | null {
  const parts = partsOfReport(id);
  if (parts === null) return null;
  const { schedule, assignment, deadline } = work;
  const begun = work.reports.some((report) => report.id === id);
  const reporting = schedule === null ? null : { schedule, deadline: assignment?.deadline ?? deadline };
  const side = parts.beside === null || (schedule !== null && besideIn(schedule).includes(parts.beside));
  if (!begun && !(reporting !== null && side && isReported(reporting, parts.period))) return null;
  const days = reportDays(parts.period, schedule ?? { delay: 0, grace: 0 });
  return days === null ? null : { ...days, id, commitment: work.id, beside: parts.beside };
}

/** A report with all that is needed to fill, check or sign it. */
export async function presentReport(store: Store, id: string, visitor: Visitor): Promise<ReportDetail> {
  const { due, desk } = await findReport(store, id, visitor);
  const isPublic = !may(desk.who, "read-work", { unit: due.unit, document: due.work.document.id }, desk.units);
  const [hands, draft, laid, reports] = await Promise.all([
    store.reporting.hands(id),
    desk.who.kind === "public" ? null : store.reporting.drafts.get(desk.person, id),
    laidBesideAll(store, [due]),
    store.reporting.reports([due.work.id]),
  ]);
  const report = reports.find(({ value }) => value.id === id)?.value ?? null;
  const names = await namesOf(store, hands);
  const besides = laid.get(id) ?? { verdict: "nothing-said" as const, others: [] };
  const { draft: _, ...line } = presentDue(due, desk, {
    ...{ drafts: new Set<string>(), disagreeing: new Set(besides.verdict === "disagrees" ? [id] : []) },
  });
  const sides = sidesOf(due, reports, desk, isPublic);
  return {
    ...line,
    content: report === null ? null : contentOf(report, isPublic),
    returned: isPublic ? null : returnedOf(report, names),
    sentBack: isPublic ? null : sentBackOf(hands),
    hands: handsOf(hands, names, isPublic),
    draft: draft === null ? null : { ...draft, content: draft.content as DraftContent },
    previous: previousOf(due, reports, desk),
    sides,
    joint: jointOf(report, sides),
    said: presentSaid(said(due), besides, due.work.target?.unit ?? null, {
      ...{ documents: await titlesFor(store, besides.others), units: desk.units },
    }),
    schedule: givenOf(due.work.schedule),
    may: rightsTo(due, report, desk),
    accounts: desk.who.kind !== "machine",
    holidays: holidaysIn([due]),
  };
}

const said = ({ report, asked }: DueWork) => ({
  ...{ period: asked.period, value: report?.value ?? null, done: report?.done ?? false },
});

function contentOf(
  { answer, done, value, narrative, evidence, blockers }: WorkReport,
  isPublic: boolean,
): ReportContent {
  const shown = isPublic ? evidence.filter(({ kind }) => kind !== "file") : evidence;
  return {
    ...{ answer, done, value, narrative, evidence: shown.map((one) => ({ ...one })) },
    blockers: blockers.map((one) => ({ ...one })),
  };
}

/** Names of the people a report went through, by id. */
async function namesOf(store: Store, hands: readonly ReportHand[]): Promise<ReadonlyMap<string, string>> {
  const people = await store.items.find("person", [...new Set(hands.map(({ actor }) => actor))]);
  return new Map([...people].map(([id, { value }]) => [id, value.name]));
}

const actorNamed = (id: string, names: ReadonlyMap<string, string>) => ({ id, name: names.get(id) ?? null });

function returnedOf(report: WorkReport | null, names: ReadonlyMap<string, string>): ReportDetail["returned"] {
  if (report === null || report.returned === null) return null;
  return { by: actorNamed(report.returned.by, names), reason: report.returned.reason };
}

/** The content as it was when the report was last sent back. */
function sentBackOf(hands: readonly ReportHand[]): ReportContent | null {
  const back = hands.findLast(({ act }) => act === "returned" || act === "reopened");
  return back?.value == null ? null : contentOf(back.value, false);
}

const ACTS: ReadonlySet<string> = new Set(["filled", "checked", "signed", "returned", "reopened"]);

function handsOf(hands: readonly ReportHand[], names: ReadonlyMap<string, string>, isPublic: boolean): Hand[] {
  const known = hands.filter(({ act }) => ACTS.has(act));
  return known.map(({ act, actor, at, reason, seq }, nth) => ({
    act: (act === "filled" && nth > 0 ? "refilled" : act) as Hand["act"],
    ...{ by: isPublic ? null : actorNamed(actor, names), at, reason: isPublic ? null : reason, entry: seq },
  }));
}

type Held = Awaited<ReturnType<Store["reporting"]["reports"]>>;

function lineOf(report: WorkReport, { units }: Desk): ReportLine {
  const { id, period, unit, state, answer, done, value, narrative } = report;
  const side = partsOfReport(id)?.beside == null ? "lead" : "beside";
  return { id, period, unit: namedUnit(units, unit), side, state, answer, done: done ?? false, value, narrative };
}

/** What the others report for the same period; to the public what is signed. */
function sidesOf({ asked }: DueWork, reports: Held, desk: Desk, isPublic: boolean): ReportLine[] {
  return reports
    .filter(({ value }) => value.period === asked.period && value.id !== asked.id)
    .filter(({ value }) => !isPublic || value.state === "signed")
    .map(({ value }) => lineOf(value, desk));
}

/** An item of several sides is done where all of them say so. */
function jointOf(report: WorkReport | null, sides: readonly ReportLine[]): ReportDetail["joint"] {
  if (report === null || sides.length === 0) return null;
  const claims = [report.done, ...sides.map(({ done }) => done)];
  return { done: claims.every(Boolean), disagree: new Set(claims).size > 1 };
}

/** The last signed report of the same side before this one. */
function previousOf({ asked }: DueWork, reports: Held, desk: Desk): ReportLine | null {
  const before = reports.filter(
    ({ value }) =>
      value.state === "signed" &&
      value.period < asked.period &&
      (partsOfReport(value.id)?.beside ?? null) === asked.beside,
  );
  const last = before.at(-1)?.value;
  return last === undefined ? null : lineOf(last, desk);
}

async function titlesFor(store: Store, others: readonly { readonly source: object }[]) {
  const ids = others.flatMap(({ source }) =>
    "point" in source ? [(source as { point: { document: string } }).point.document] : [],
  );
  const documents = ids.length === 0 ? [] : await store.comparisons.documents([...new Set(ids)]);
  return new Map(documents.map(({ id, title, fileName }) => [id, title ?? fileName]));
}

/** What whoever asks can do to a report now. */
function rightsTo(due: DueWork, report: WorkReport | null, { who, units, today }: Desk): ReportDetail["may"] {
  const { work, unit, asked } = due;
  const fact = { document: work.document.id, documentState: "published", state: "accepted", deadline: null } as const;
  const about = { fact, units };
  const pass = (act: "check" | "sign" | "return" | "reopen") =>
    report !== null && refusedAct(who, report, act, about) === null;
  const filling =
    unit !== null && asked.opens <= today && refusedFilling(who, report, { ...about, id: asked.id, unit }) === null;
  return { fill: filling, check: pass("check"), sign: pass("sign"), return: pass("return"), reopen: pass("reopen") };
}

/** Whether somebody may do something for the unit that reports. */
export const mayFor = ({ who, units }: Desk, { unit, work }: DueWork, action: Action): boolean =>
  unit !== null && may(who, action, { unit, document: work.document.id }, units);
