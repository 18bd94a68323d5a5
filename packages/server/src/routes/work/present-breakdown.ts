import {
  type Authority,
  type Conservation as Check,
  checkPath,
  checkShares,
  defaultPathKind,
  type HeldItem,
  isWholeGrowth,
  may,
  type NoDrawingReason,
  type ShareOut,
  unitsById,
  wholeOfPath,
  wholeOfShares,
  type YearPath,
  yearsOfTarget,
} from "@lantu/core/ledger";
import {
  type BreakdownHeld,
  type BreakdownLineHeld,
  type CommitmentDetail,
  type FigureSummary,
  printedNumber,
  type SeriesTold,
  saidBy,
  targetFigure,
  type UnitBook,
} from "@lantu/store";
import {
  type Breakdown,
  type BreakdownLine,
  type Conservation,
  type NamedAs,
  type PathSuggestion,
  type ProgrammeCount,
  sayConservation,
  sayDefaultKind,
  sayNoDrawing,
  sayProgramme,
} from "../../contract/index.ts";
import type { LookedAt } from "./as-of.ts";
import { inBoth } from "./in-both.ts";
import { presentSteps } from "./present-steps.ts";
import { calledNow } from "./present-units.ts";
import { statedCount } from "./stated-count.ts";
import { bindingsOf, type Confirmed } from "./year-bindings.ts";

/** A check as an answer tells it. */
export function presentCheck(
  check: Check,
  checked: Parameters<typeof sayConservation>[1],
  unit: string | null,
): Conservation {
  const { steps: _, open, ...rest } = check;
  return { ...rest, open: [...open], said: inBoth((language) => sayConservation(check, checked, unit, language)) };
}

/** Why something cannot be drawn, as an answer tells it. */
export const impossible = (why: NoDrawingReason) => ({
  ...{ drawn: null, impossible: why, check: null },
  said: inBoth((language) => sayNoDrawing(why, language)),
});

/** A published document as bindings need it. */
export interface OtherDocument {
  readonly title: string;
  readonly place: string | null;
  readonly period: string | null;
  /** Sets targets for single years. */
  readonly isYearly: boolean;
  /** A yearly plan, of which a target can be missed. */
  readonly isPlan: boolean;
}

/** Everything a breakdown is told with. */
export interface BreakdownSight {
  readonly commitment: CommitmentDetail;
  readonly held: BreakdownHeld;
  readonly series: readonly SeriesTold[];
  readonly confirmed: Confirmed;
  readonly documents: ReadonlyMap<string, OtherDocument>;
  /** Which commitment a figure of another document belongs to. */
  readonly owners: ReadonlyMap<string, string>;
  readonly direction: "more" | "less" | "band" | "none";
  readonly book: UnitBook;
  readonly who: Authority;
  readonly at: LookedAt;
  readonly entries: readonly number[];
}

/** How a commitment is broken down. */
export function presentBreakdown(sight: BreakdownSight): Breakdown {
  const { commitment, held, book, at, entries } = sight;
  const figure = targetFigure(commitment.allFigures);
  const { id, title, kind, nature, document, period, deadline } = commitment;
  const changes = mayChange(sight);
  return {
    commitment: {
      ...{ id, title, kind, nature, period, deadline },
      document: { id: document.id, title: document.title, place: document.place },
      lead: unitNamed(held.assignment?.lead ?? null, book),
    },
    target: figure === null ? null : presentTarget(figure, document.id),
    suggestion: figure === null ? null : suggestionOf(figure, sight),
    path: held.path === null ? null : presentPath(held.path.value, held.path.version, figure, commitment.quote),
    bindings: figure === null ? [] : bindingsOf(figure, sight),
    shares: held.shares.map((share) => presentShares(share, figure, sight)),
    steps: presentSteps(sight, changes),
    vanished: held.vanished.map(({ step, ...rest }) => ({ id: step.id, title: step.title, due: step.due, ...rest })),
    programme: programmeOf(held, commitment, at.day),
    mayChange: changes,
    ...{ entries: [...entries], asOf: at.moment },
  };
}

function mayChange(sight: BreakdownSight): boolean {
  const { held, commitment, who, at, book } = sight;
  const scope = { unit: held.assignment?.lead ?? null, document: commitment.document.id };
  return at.moment === null && may(who, "break-down", scope, unitsById({ unit: book.units }));
}

/** A unit as it is called today; null where none is named. */
export const unitNamed = (id: string | null, book: UnitBook): NamedAs | null =>
  id === null ? null : calledNow(id, book);

const citationOf = ({ start, end, quote }: FigureSummary, document: string) => ({ document, start, end, quote });

function presentTarget(figure: FigureSummary, document: string): NonNullable<Breakdown["target"]> {
  const { value, unit, op, measure, period } = figure;
  const citation = citationOf(figure, document);
  return { value, unit, op, measure, period, decimals: saidBy(figure).decimals, citation };
}

/** A target as it is printed, with the years it is broken down into. */
function printedTarget(figure: FigureSummary, commitment: CommitmentDetail) {
  const years = yearsOfTarget(figure.period ?? commitment.period, commitment.document.period ?? commitment.period);
  const { measure, op, quote: printed, period } = figure;
  return { years, target: { measure, op, printed, period, quote: commitment.quote, years: years.length } };
}

/** Whether a number is the target's own, and that a growth of all years together. */
export function isOfAllYears(value: number, commitment: CommitmentDetail): boolean {
  const figure = targetFigure(commitment.allFigures);
  return figure !== null && figure.value === value && isWholeGrowth(printedTarget(figure, commitment).target);
}

/** What would be drawn: the kind the figure tells, its years, and the last result before them. */
function suggestionOf(figure: FigureSummary, { commitment, series }: BreakdownSight): PathSuggestion {
  const { years, target } = printedTarget(figure, commitment);
  const { kind, why } = defaultPathKind(target);
  const found = baseOf(figure, series, years[0] ?? null);
  return {
    ...{ kind, why, years: [...years], said: inBoth((language) => sayDefaultKind(why, language)) },
    base: found?.base ?? null,
    baseCitation: found?.citation ?? null,
  };
}

/** The last result told of the same quantity before the first year, in the unit of the target. */
function baseOf(figure: FigureSummary, series: readonly SeriesTold[], first: number | null) {
  if (first === null) return null;
  const own = series.find(({ points }) => points.some((one) => one.figure === figure.id && one.value === figure.value));
  const results = (own?.points ?? []).filter(
    ({ modality, period, measure, unit }) =>
      modality === "actual" &&
      period !== null &&
      /^\d{4}$/.test(period) &&
      Number(period) < first &&
      measure === figure.measure &&
      unit === figure.unit,
  );
  const last = results.toSorted((a, b) => (a.period ?? "").localeCompare(b.period ?? "")).at(-1);
  if (last === undefined) return null;
  const { document, start, end, quote } = last;
  return {
    base: { year: Number(last.period), value: last.value },
    citation: last.origin === undefined ? { document, start, end, quote } : null,
  };
}

function presentPath(
  path: YearPath,
  version: number,
  figure: FigureSummary | null,
  quote: string,
): NonNullable<Breakdown["path"]> {
  const { kind, rule, unit, base, target, years } = path;
  const whole = wholeOfPath(path, printedNumber(figure, quote, years.length));
  const check = presentCheck(checkPath(path, saidBy(figure), whole), kind, unit);
  return { version, kind, rule, unit, base, target, years: years.map((year) => ({ ...year })), check };
}

function presentShares(
  { value: share, version }: HeldItem<ShareOut>,
  figure: FigureSummary | null,
  { held, commitment, book }: BreakdownSight,
) {
  const { year, kind, rule, unit, total, parts } = share;
  const path = held.path?.value ?? null;
  const whole = wholeOfShares(share, path, printedNumber(figure, commitment.quote, path?.years.length ?? 0));
  const named = parts.flatMap((part) => {
    const one = calledNow(part.unit, book);
    return one === null ? [] : [{ ...part, named: one }];
  });
  const ended = named.flatMap((part) => (part.named.ended ? [part.named] : []));
  const checked = kind === "sum" ? "parts" : "each-part";
  const check = presentCheck(checkShares(share, saidBy(figure), whole), checked, unit);
  return { version, year, kind, rule, unit, total, parts: named, ended, check };
}

function programmeOf(held: BreakdownHeld, commitment: CommitmentDetail, day: string): ProgrammeCount | null {
  const tasks = held.steps.map(({ value }) => value).filter(({ kind }) => kind === "subtask");
  const parents = new Set(tasks.map(({ parent }) => parent));
  const leaves = tasks.filter(({ id }) => !parents.has(id));
  const done = leaves.filter((one) => one.done !== null && one.done <= day).length;
  return presentProgramme(commitment.allFigures, commitment.document.id, {
    ...{ stated: held.programme?.value.stated ?? null, version: held.programme?.version ?? 0 },
    ...{ known: leaves.length, done },
  });
}

/** How many tasks a programme states and how many are known; null where nobody states a number. */
function presentProgramme(
  figures: readonly FigureSummary[],
  document: string,
  { stated, version, known, done }: { stated: number | null; version: number; known: number; done: number },
): ProgrammeCount | null {
  const figure = statedCount(figures);
  const number = stated ?? figure?.value ?? null;
  if (number === null) return null;
  return {
    stated: number,
    from: stated === null ? "text" : "person",
    citation: figure === null ? null : citationOf(figure, document),
    ...{ known, done, version, said: inBoth((language) => sayProgramme(known, number, language)) },
  };
}

/** A line of the list of breakdowns. */
export function presentBreakdownLine(line: BreakdownLineHeld, book: UnitBook): BreakdownLine {
  const { id, title, kind, document, period, path, shares, steps, checks, alarm } = line;
  const figure = targetFigure(line.figures);
  const { total, done, late, leaves, leavesDone } = steps;
  const counts = { stated: line.stated, version: line.statedVersion, known: leaves, done: leavesDone };
  return {
    ...{ commitment: id, title, kind, document, period, alarm, steps: { total, done, late } },
    target: figure === null ? null : { value: figure.value, unit: figure.unit },
    lead: unitNamed(line.lead, book),
    path:
      path === null || checks.path === null
        ? null
        : {
            ...{ kind: path.kind, rule: path.rule, years: path.years.map((year) => ({ ...year })) },
            check: presentCheck(checks.path, path.kind, path.unit),
          },
    shares: shares.flatMap((share, at) => {
      const check = checks.shares[at];
      const ended = share.parts.filter(({ unit }) => calledNow(unit, book)?.ended).length;
      const checked = share.kind === "sum" ? "parts" : "each-part";
      return check === undefined
        ? []
        : [{ year: share.year, parts: share.parts.length, ended, check: presentCheck(check, checked, share.unit) }];
    }),
    programme: presentProgramme(line.figures, document.id, counts),
  };
}
