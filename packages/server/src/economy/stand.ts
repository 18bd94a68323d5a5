import { type Concept, converted, type Interval } from "@lantu/core/indicators";
import {
  type BoardLine,
  type EconomyMeasure,
  type EconomyVintage,
  type Expected,
  economyWarnings,
  expectedOf,
  type Forecast,
  type HoldingWarning,
  type KnownNumber,
  type NextNumber,
  nextNumber,
  numbersKnownOn,
  openYear,
  type TooLittle,
  type YearChange,
  yearChange,
  yearForecast,
} from "@lantu/core/judgements";
import { type EconomyData, seriesName, type YearTarget } from "./line-data.ts";

/** How a line of the board stands on a day. */
export interface Stand {
  readonly line: BoardLine;
  readonly measure: EconomyMeasure;
  /** The unit its numbers are told in. */
  readonly unit: string;
  readonly name: Concept["name"];
  readonly vintages: readonly EconomyVintage[];
  readonly numbers: readonly KnownNumber[];
  /** What is published of the growth of the same concept; none for growth itself. */
  readonly growth: readonly KnownNumber[];
  readonly latest: KnownNumber | null;
  readonly change: YearChange | null;
  readonly next: NextNumber | null;
  readonly year: Interval | null;
  /** In the unit of the line. */
  readonly target: YearTarget | null;
  readonly forecast: Forecast | TooLittle | null;
  readonly expected: Expected | null;
}

/** How a line stands; null where the registry has no such concept. */
export function standOf(data: EconomyData, line: BoardLine): Stand | null {
  const concept = data.concepts.get(line.concept);
  if (concept === undefined) return null;
  const measure: EconomyMeasure = { concept, measure: line.measure };
  const vintages = data.vintages.get(seriesName(line)) ?? [];
  const numbers = numbersKnownOn(vintages, data.on);
  const growth = line.measure === "amount" ? numbersOf(data, { concept: line.concept, measure: "growth" }) : [];
  const latest = numbers.at(-1) ?? null;
  const year = openYear(numbers, data.on);
  const unit = line.measure === "amount" ? concept.unit : "%";
  const target = year === null ? null : targetFor(data, line, String(year.from / 12), unit);
  return {
    ...{ line, measure, unit, name: nameOf(concept, line), vintages, numbers, growth, latest, year, target },
    change: latest === null ? null : yearChange(measure, numbers, latest, growth),
    next: nextNumber(measure, numbers, data.on),
    forecast:
      year === null ? null : (judgedForecast(data, line, target, unit) ?? yearForecast(measure, numbers, year, target)),
    expected: latest === null ? null : expectedOf(measure, vintages, latest),
  };
}

/** Numbers of a series of the same place. */
export const numbersOf = (data: EconomyData, line: BoardLine): readonly KnownNumber[] =>
  numbersKnownOn(data.vintages.get(seriesName(line)) ?? [], data.on);

const nameOf = ({ name }: Concept, { measure }: BoardLine): Concept["name"] => {
  if (measure === "growth") return { zh: `${name.zh}增速`, en: `Growth of ${lowered(name.en)}` };
  return measure === "share" ? { zh: `${name.zh}占比`, en: `Share of ${lowered(name.en)}` } : name;
};

const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The target of the year told last, in the unit of the line. */
function targetFor(data: EconomyData, line: BoardLine, year: string, unit: string): YearTarget | null {
  const told = (data.targets.get(seriesName(line)) ?? []).filter((one) => one.year === year);
  const [last] = told.toSorted((a, b) => (a.told < b.told ? 1 : a.told > b.told ? -1 : 0));
  if (last === undefined) return null;
  const from = last.held.body.unit;
  const inUnit = (value: number) => (line.measure === "amount" ? converted(value, from, unit) : value);
  return { ...last, value: inUnit(last.value), valueMax: last.valueMax === null ? null : inUnit(last.valueMax) };
}

/** What the target of a line is forecast to come to where it is judged, in the unit of the line. */
function judgedForecast(
  { judged }: EconomyData,
  line: BoardLine,
  target: YearTarget | null,
  unit: string,
): Forecast | null {
  const found = target === null ? undefined : judged.get(target.held.body.id);
  if (target === null || found === undefined || found.period !== target.year) return null;
  const from = target.held.body.unit;
  const inUnit = (value: number) => (line.measure === "amount" ? converted(value, from, unit) : value);
  const methods = found.methods.map((one) => ({ ...one, value: inUnit(one.value) }));
  return { ...found, value: inUnit(found.value), low: inUnit(found.low), high: inUnit(found.high), methods };
}

/** The warnings about a line that hold on the day. */
export function warningsOf({ place, on }: EconomyData, stand: Stand): readonly HoldingWarning[] {
  const { line, unit, name, latest, expected, year, target, forecast } = stand;
  const about = { line, unit, name, latest, expected, year, forecast };
  const nature = target === null ? null : { nature: target.held.body.target.nature };
  return economyWarnings(place, { ...about, target: nature }, on);
}
