import type { ReportState } from "../../ledger/index.ts";
import type { DatedReport, WorkFacts } from "./judgeable.ts";
import { LEADING_SIGNALS, type LeadingSignal } from "./leading-signal.ts";
import type { Rule } from "./rule.ts";
import { parameterOf } from "./rules.ts";

/** A signal before a rule has weighed it. */
export type Noticed = Omit<LeadingSignal, "weight">;

/**
 * What people keep in the ledger that tells early that something goes wrong, as of a day; by kind, then by what it is about.
 * @param own ISO day people set for themselves before the one that is printed; null where they set none
 */
export function noticed({ overdue, steps, reports }: WorkFacts, on: string, own: string | null): readonly Noticed[] {
  const latest = latestReports(reports);
  const found: Noticed[] = overdue.map(({ period, due }) => ({ kind: "report-overdue", about: period, since: due }));
  for (const step of steps) {
    const isDone = step.done !== null && step.done <= on;
    if (!isDone && step.due !== null && step.due < on)
      found.push({ kind: "step-late", about: step.id, since: step.due });
  }
  for (const told of latest) found.push(...toldBy(told, on));
  const [first] = latest;
  if (first !== undefined && new Set(latest.map(({ report }) => report.done)).size > 1)
    found.push({ kind: "sides-disagree", about: first.report.period, since: first.on });
  if (own !== null && own < on && !latest.some(({ report }) => report.done))
    found.push({ kind: "own-deadline-over", about: own, since: own });
  return found.sort(byKind);
}

function toldBy({ report, on: since }: DatedReport, on: string): readonly Noticed[] {
  const about = report.id;
  const blocked = report.blockers.map(
    ({ until }): Noticed =>
      until !== null && until < on
        ? { kind: "blocker-late", about, since: until }
        : { kind: "blocker-open", about, since },
  );
  // Several things in the way of one report are one trouble: the worst of them counts.
  const [worst] = blocked.sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const still: readonly Noticed[] = report.answer === "no-progress" ? [{ kind: "no-progress", about, since }] : [];
  return worst === undefined ? still : [worst, ...still];
}

const SENT: ReadonlySet<ReportState> = new Set(["checked", "signed"]);

/** Reports that have left the filler, those of the latest period first. */
export const sentReports = (reports: readonly DatedReport[]): readonly DatedReport[] =>
  reports.filter(({ report }) => SENT.has(report.state)).sort(byPeriod);

/** Of each unit that reports the latest report that has left the filler, those of the latest period alone. */
export function latestReports(reports: readonly DatedReport[]): readonly DatedReport[] {
  const sent = sentReports(reports);
  const [first] = sent;
  if (first === undefined) return [];
  return sent.filter(({ report }) => report.period === first.report.period);
}

/** The latest period first, then signed before checked, then by id. */
function byPeriod(a: DatedReport, b: DatedReport): number {
  const [x, y] = [a.report, b.report];
  return compare(y.period, x.period) || compare(y.state, x.state) || compare(x.id, y.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byKind = (a: Noticed, b: Noticed): number =>
  LEADING_SIGNALS.indexOf(a.kind) - LEADING_SIGNALS.indexOf(b.kind) || compare(a.about, b.about);

/** Signals with the weights a rule gives them; one kind counts once, however often it is noticed. */
export function weighed(all: readonly Noticed[], rule: Rule): readonly LeadingSignal[] {
  return all.map((one, at) => {
    const isFirst = all.findIndex(({ kind }) => kind === one.kind) === at;
    return { ...one, weight: isFirst ? parameterOf(rule, `signal:${one.kind}`) : 0 };
  });
}

/** What signals add to the log-odds together, never above zero. */
export const weightOf = (signals: readonly LeadingSignal[]): number =>
  Math.min(
    0,
    signals.reduce((sum, { weight }) => sum + weight, 0),
  );

/** A probability after something was added to its log-odds. */
export function moved(probability: number, weight: number): number {
  if (weight === 0 || probability <= 0 || probability >= 1) return probability;
  const odds = (probability / (1 - probability)) * Math.exp(weight);
  return odds / (1 + odds);
}
