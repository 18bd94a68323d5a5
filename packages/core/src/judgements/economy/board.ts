import type { Bilingual, SeriesMeasure } from "../../indicators/index.ts";

/** A series of the board: a concept of the registry in one measure. */
export interface BoardLine {
  readonly concept: string;
  readonly measure: SeriesMeasure;
}

/** Series that are looked at together. */
export interface BoardGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly lines: readonly BoardLine[];
}

/** Lines of one concept in the measures named. */
const lines = (concept: string, ...measures: readonly SeriesMeasure[]): readonly BoardLine[] =>
  measures.map((measure) => ({ concept, measure }));

/**
 * What is watched of the economy of a place (经济运行监测): the series statistical offices publish month by month or quarter by
 * quarter (National Bureau of Statistics, 统计调查制度), grouped as their press releases are.
 */
export const ECONOMY_BOARD: readonly BoardGroup[] = [
  {
    ...{ id: "output", name: { zh: "经济总量", en: "Output" } },
    lines: [
      ...lines("gdp", "amount", "growth"),
      ...lines("primary-value-added", "amount"),
      ...lines("secondary-value-added", "amount"),
      ...lines("tertiary-value-added", "amount"),
    ],
  },
  {
    ...{ id: "industry", name: { zh: "工业", en: "Industry" } },
    lines: [
      ...lines("above-scale-industrial-value-added", "growth"),
      ...lines("above-scale-industrial-output", "amount", "growth"),
      ...lines("above-scale-industrial-profit", "amount"),
      ...lines("industrial-electricity", "amount"),
    ],
  },
  {
    ...{ id: "investment", name: { zh: "投资", en: "Investment" } },
    lines: [
      ...lines("fixed-investment", "amount", "growth"),
      ...lines("industrial-investment", "growth"),
      ...lines("real-estate-investment", "growth"),
    ],
  },
  {
    ...{ id: "consumption", name: { zh: "消费", en: "Consumption" } },
    lines: [...lines("retail-sales", "amount", "growth"), ...lines("online-retail-sales", "amount")],
  },
  {
    ...{ id: "budget", name: { zh: "财政", en: "Budget" } },
    lines: [
      ...lines("public-budget-revenue", "amount", "growth"),
      ...lines("tax-revenue", "amount"),
      ...lines("public-budget-expenditure", "amount"),
    ],
  },
  {
    ...{ id: "income", name: { zh: "收入和就业", en: "Income and jobs" } },
    lines: [
      ...lines("disposable-income", "amount", "growth"),
      ...lines("new-urban-jobs", "amount"),
      ...lines("surveyed-unemployment-rate", "amount"),
      ...lines("registered-unemployment-rate", "amount"),
    ],
  },
  {
    ...{ id: "prices", name: { zh: "价格", en: "Prices" } },
    lines: [...lines("consumer-price-index", "amount", "growth"), ...lines("producer-price-index", "amount")],
  },
  {
    ...{ id: "trade", name: { zh: "外贸外资", en: "Trade and foreign capital" } },
    lines: [
      ...lines("trade-total", "amount", "growth"),
      ...lines("exports", "amount"),
      ...lines("foreign-capital-used", "amount"),
    ],
  },
  {
    ...{ id: "finance", name: { zh: "金融", en: "Finance" } },
    lines: [...lines("deposits", "amount"), ...lines("loans", "amount")],
  },
];

/** The key of a line in addresses: `gdp.growth`. */
export const lineKey = ({ concept, measure }: BoardLine): string => `${concept}.${measure}`;

/** The line a key names; null where it is none of the board. */
export function boardLine(key: string): BoardLine | null {
  return ECONOMY_BOARD.flatMap(({ lines: own }) => own).find((line) => lineKey(line) === key) ?? null;
}
