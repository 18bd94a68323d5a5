import type { Expected, Forecast, KnownNumber, TooLittle, YearChange } from "@lantu/core/judgements";
import { printed } from "./comparisons/number.ts";
import { dayOf } from "./day.ts";
import type { Language } from "./render.ts";

/** What the sentences about a line are made of. */
export interface EconomyTold {
  readonly name: { readonly zh: string; readonly en: string };
  readonly unit: string;
  readonly latest: KnownNumber | null;
  readonly change: YearChange | null;
  readonly expected: Expected | null;
  readonly target: { readonly value: number; readonly op: string; readonly year: string } | null;
  readonly forecast: Forecast | TooLittle | null;
  readonly next: { readonly period: string; readonly due: string; readonly late: boolean } | null;
}

/** Sentences of the board in one language; `{…}` are filled in. */
interface EconomyWords {
  readonly none: string;
  readonly latest: string;
  readonly status: Readonly<Record<KnownNumber["status"], string>>;
  readonly published: string;
  readonly calculated: string;
  readonly points: string;
  readonly inside: string;
  readonly above: string;
  readonly below: string;
  readonly target: string;
  readonly forecast: string;
  readonly probability: string;
  readonly tooLittle: string;
  readonly late: string;
  readonly method: readonly string[];
}

const zhCN: EconomyWords = {
  none: "{name}：没有数据。",
  latest: "{name}{period}为{value}（{status}，{knownOn}公布）。",
  status: { preliminary: "初步数", revised: "修订数", final: "最终数" },
  published: "比上年同期{change}（公布的增速）。",
  calculated: "比上年同期{change}（按两年数值计算，上年同期{before}）。",
  points: "比上年同期{change}（上年同期{before}）。",
  inside: "公布前一天（{madeOn}）按当时{points}个数据预计在{low}至{high}之间，实际在区间内。",
  above: "公布前一天（{madeOn}）按当时{points}个数据预计在{low}至{high}之间，实际高于区间。",
  below: "公布前一天（{madeOn}）按当时{points}个数据预计在{low}至{high}之间，实际低于区间。",
  target: "{year}年目标：{op}{value}。",
  forecast: "按已公布的{points}个数据，{period}预计为{value}，十次有八次在{low}至{high}之间。",
  probability: "实现目标的可能性约{percent}%。",
  tooLittle: "数据太少（{points}个，至少要{needed}个），不作预测。",
  late: "{period}的数据按惯例应在{due}前公布，尚未见到。",
  method: [
    "同比只与上年同一时段比较；当月、当季数由累计数相减得到。",
    "没有做季节调整：春节所在月份逐年移动，数据又少，简单方法会把节日当作变化；请看同一时段的历年对照。",
    "拉动：某一部分的增加额除以整体上年同期数；贡献率：拉动占整体增速的比重，按现价数值计算。",
    "预计区间只用该数公布前一天已知的数据，方法和误差见回测；落在区间外的提示查看，不等于数据有误。",
    "累计数的预测：历年（至少三年）都有同一时段和全年数的，用已公布的累计数乘以历年全年与该时段之比，区间取该比值历年的波动；否则用回测公布的组合方法。",
    "版次：每次公布都保留，修订以后来者为准，可回看任一日期所知。",
  ],
};

const en: EconomyWords = {
  none: "{name}: nothing is held.",
  latest: "{name}, {period}: {value} ({status}, published {knownOn}).",
  status: { preliminary: "preliminary", revised: "revised", final: "final" },
  published: "{change} against the same time of the year before (growth as published).",
  calculated: "{change} against the same time of the year before (calculated; then {before}).",
  points: "{change} against the same time of the year before (then {before}).",
  inside: "The day before it was published ({madeOn}), {points} numbers let expect {low} to {high}: it lies within.",
  above: "The day before it was published ({madeOn}), {points} numbers let expect {low} to {high}: it lies above.",
  below: "The day before it was published ({madeOn}), {points} numbers let expect {low} to {high}: it lies below.",
  target: "Target for {year}: {op}{value}.",
  forecast:
    "From {points} published numbers {period} is expected at {value}, in eight of ten cases from {low} to {high}.",
  probability: "The target is reached with a probability of about {percent}%.",
  tooLittle: "Too little is told ({points} numbers, {needed} are needed) for a forecast.",
  late: "The number for {period} was due by {due} and has not been seen.",
  method: [
    "Changes are against the same time of the year before only; single months and quarters are running totals less those before.",
    "Nothing is adjusted for the season: the Spring Festival moves between months and the numbers are few, so a simple method would take the holiday for a change. Look at the same time of former years instead.",
    "Contribution in points: the increase of a part over the former whole; share: those points in the growth of the whole. Calculated from the values at the prices they are told in.",
    "What was expected uses only what was known the day before the number was published; methods and errors stand with the back-test. A number outside is a reason to look, not an error by itself.",
    "Forecasts of running totals: where at least three former years tell the same part and the whole, what is told is multiplied by that ratio, with an interval as wide as the ratio has moved; elsewhere the combined methods published with the back-test.",
    "Every publication is kept; a revision holds from its day on, and any day can be looked at as it was known.",
  ],
};

const WORDS: Readonly<Record<Language, EconomyWords>> = { "zh-CN": zhCN, en };

const OPERATORS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": { ">=": "不低于", ">": "超过", "<=": "不超过", "<": "低于", "~": "约", "=": "" },
  en: { ">=": "at least ", ">": "more than ", "<=": "at most ", "<": "less than ", "~": "about ", "=": "" },
};

/** The sentences about a line of the board. */
export function sayEconomyLine(told: EconomyTold, language: Language): string[] {
  const words = WORDS[language];
  const name = language === "en" ? told.name.en : told.name.zh;
  const { latest, next } = told;
  if (latest === null) return [filled(words.none, { name })];
  const say = (value: number) => printed(rounded(value, told.unit), told.unit, language);
  const value = say(latest.value);
  const period = sayPeriod(latest.period, language);
  return [
    filled(words.latest, {
      name,
      period,
      value,
      status: words.status[latest.status],
      knownOn: dayOf(latest.knownOn, language),
    }),
    ...sayChange(told, words, language),
    ...sayExpected(told.expected, words, say, language),
    ...sayOutlook(told, words, say, language),
    ...(next?.late
      ? [filled(words.late, { period: sayPeriod(next.period, language), due: dayOf(next.due, language) })]
      : []),
  ];
}

function sayChange({ change, unit }: EconomyTold, words: EconomyWords, language: Language): readonly string[] {
  if (change === null) return [];
  const before = printed(rounded(change.before, unit), unit, language);
  const signed = (language === "zh-CN" ? risen : changed)(change);
  if (change.unit === "point") return [filled(words.points, { change: signed, before })];
  return [filled(words[change.by], { change: signed, before })];
}

const risen = ({ value, unit }: YearChange): string =>
  `${value < 0 ? (unit === "%" ? "下降" : "回落") : unit === "%" ? "增长" : "提高"}${Math.abs(shortened(value))}${unit === "%" ? "%" : "个百分点"}`;

const changed = ({ value, unit }: YearChange): string =>
  `${value < 0 ? "Down" : "Up"} ${Math.abs(shortened(value))}${unit === "%" ? "%" : " points"}`;

const shortened = (value: number): number => Number(value.toFixed(1));

function sayExpected(
  expected: Expected | null,
  words: EconomyWords,
  say: (value: number) => string,
  language: Language,
): readonly string[] {
  if (expected === null) return [];
  const { stands, madeOn, points, low, high } = expected;
  return [filled(words[stands], { madeOn: dayOf(madeOn, language), points, low: say(low), high: say(high) })];
}

function sayOutlook(
  { target, forecast }: EconomyTold,
  words: EconomyWords,
  say: (value: number) => string,
  language: Language,
): readonly string[] {
  const goal =
    target === null
      ? []
      : [
          filled(words.target, {
            year: target.year,
            op: OPERATORS[language][target.op] ?? "",
            value: say(target.value),
          }),
        ];
  if (forecast === null) return goal;
  if (forecast.kind === "too-little") return [...goal, filled(words.tooLittle, { ...forecast })];
  const { points, value, low, high, probability } = forecast;
  const period = sayPeriod(forecast.period, language);
  const outlook = filled(words.forecast, { points, period, value: say(value), low: say(low), high: say(high) });
  const percent = Math.round(probability * 100);
  return [...goal, outlook, ...(target === null ? [] : [filled(words.probability, { percent })])];
}

/** Rates are told to a tenth, as statistics tell them; of amounts some four digits are what a reader can check. */
const rounded = (value: number, unit: string): number => {
  if (unit === "%" || unit === "‰") return Number(value.toFixed(1));
  return Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 4));
};

/** A period as people say it: 2025年1—9月, 2025年一季度. */
export function sayPeriod(period: string, language: Language): string {
  const [, year = period, part] = /^(\d{4})(?:-(.+))?$/.exec(period.split("/")[0] ?? "") ?? [];
  const last = period.split("/")[1]?.slice(5);
  if (language === "en")
    return last === undefined ? period : `${monthNames[Number(part) - 1]}–${monthNames[Number(last) - 1]} ${year}`;
  if (part === undefined) return last === undefined ? `${year}年` : period.replace("/", "—");
  if (last !== undefined) return `${year}年${Number(part)}—${Number(last)}月`;
  return `${year}年${PARTS[part] ?? `${Number(part)}月`}`;
}

const PARTS: Readonly<Record<string, string>> = {
  ...{ Q1: "一季度", Q2: "二季度", Q3: "三季度", Q4: "四季度", H1: "上半年", H2: "下半年" },
};
const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const filled = (line: string, values: Readonly<Record<string, string | number>>): string =>
  line.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** How the board is calculated, line by line. */
export const sayEconomyMethod = (language: Language): string[] => [...WORDS[language].method];
