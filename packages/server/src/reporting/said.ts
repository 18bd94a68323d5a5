import { converted, type SeriesPoint, scaleOf } from "@lantu/core/indicators";
import {
  type Compared,
  compareTold,
  daysOfPeriod,
  type OtherTold,
  roundedNumber,
  type SaidVerdict,
  saidIn,
  verdictOf,
} from "@lantu/core/ledger";
import type { ObservedValue, PrintedTarget, ToldOfTarget } from "@lantu/store";

/** What a report says, as far as it is compared. */
export interface SaidReport {
  readonly period: string;
  readonly value: number | null;
  readonly done: boolean;
}

/** Somebody else's word with where it comes from and how the report stands to it. */
export type Other = Compared & {
  readonly told: OtherTold;
  readonly period: string;
  readonly source:
    | { readonly kind: "observation"; readonly observed: ObservedValue; readonly series: string }
    | { readonly kind: "document"; readonly point: SeriesPoint }
    | { readonly kind: "side"; readonly unit: string; readonly value: number | null; readonly done: boolean };
};

/** A self-report beside everything else that is told. */
export interface LaidBeside {
  readonly verdict: SaidVerdict;
  readonly others: readonly Other[];
}

/** What the other side reports for the same period. */
export interface SideReport extends SaidReport {
  readonly unit: string;
}

/** Lays a self-report beside statistics, other documents and the other sides; nothing is overwritten. */
export function laidBeside(
  report: SaidReport,
  target: PrintedTarget | null,
  told: ToldOfTarget | null,
  sides: readonly SideReport[],
): LaidBeside {
  const said = saidIn(report);
  const found: readonly Pick<Other, "told" | "period" | "source">[] = [
    ...observedFor(report, target, told),
    ...documentsFor(report, target, told),
    ...sides.map((side) => ({
      ...{ told: sideTold(report, side), period: side.period, source: { kind: "side" as const, ...side } },
    })),
  ];
  const others = found.map((one) => ({ ...one, ...compareTold(said, one.told) }));
  return { verdict: verdictOf(said, others), others };
}

/** Two sides compare whether it has been reached, and their numbers where both tell one. */
function sideTold(report: SaidReport, side: SideReport): OtherTold {
  if (report.done !== side.done) return { kind: "claim", done: side.done };
  if (side.value !== null && report.value !== null) return { kind: "number", ...roundedNumber(side.value) };
  return { kind: "claim", done: side.done };
}

function observedFor({ period }: SaidReport, target: PrintedTarget | null, told: ToldOfTarget | null) {
  const days = daysOfPeriod(period);
  return (told?.observed ?? [])
    .filter(({ start, end, value }) => value !== null && start === days?.from && end === days?.until)
    .map((observed) => ({
      told: inUnit(observed.value ?? 0, roundedNumber(observed.value ?? 0).rounding, observed.unit, target),
      period: observed.period,
      source: { kind: "observation" as const, observed, series: told?.series ?? "" },
    }));
}

function documentsFor({ period }: SaidReport, target: PrintedTarget | null, told: ToldOfTarget | null) {
  return (told?.points ?? [])
    .filter((point) => point.period === period && point.document !== "" && point.measure === target?.measure)
    .map((point) => ({
      told: pointTold(point, target, told?.unit ?? null),
      period,
      source: { kind: "document" as const, point },
    }));
}

function pointTold(point: SeriesPoint, target: PrintedTarget | null, unit: string | null): OtherTold {
  if (point.op !== "=" || point.valueMax !== null || point.area !== undefined) return { kind: "not-comparable" };
  return inUnit(point.value, printedRounding(point), unit, target);
}

/** Half a unit of the last digit printed, in the series' unit. */
function printedRounding({ quote, value }: SeriesPoint): number {
  const digits = /\d+(?:,\d{3})*(?:\.(\d+))?/.exec(quote);
  const printed = Number((digits?.[0] ?? "").replaceAll(",", ""));
  if (digits === null || printed === 0) return roundedNumber(value).rounding;
  return Math.abs(value / printed) * 0.5 * 10 ** -(digits[1]?.length ?? 0);
}

/** A number of another in the unit of the target. */
function inUnit(value: number, rounding: number, unit: string | null, target: PrintedTarget | null): OtherTold {
  if (target === null || scaleOf(unit).group !== scaleOf(target.unit).group) return { kind: "not-comparable" };
  return {
    ...{ kind: "number", value: converted(value, unit, target.unit) },
    rounding: converted(rounding, unit, target.unit),
  };
}
