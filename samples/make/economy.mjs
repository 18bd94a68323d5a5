// Writes samples/observations/district-economy-2019-2025.csv: what the statistical office of the district would have published
// month by month and quarter by quarter, with first numbers and revisions. The years come out as facts.json has them; how a
// year is spread over its months, and 2025, are invented here. The same facts give the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { seeded } from "./random.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));
const { quantities } = JSON.parse(readFileSync(`${folder}facts.json`, "utf8"));
const SOURCE = "青渡区统计局月度季度快报";
const HEAD = "指标代码,指标名称,地区名称,时间,度量,数值,单位,状态,公布日期,来源,备注";
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
const two = (number) => String(number).padStart(2, "0");

/** A period from January to a month, as the tables of the product write it. */
const untilMonth = (year, month) =>
  ({ 1: `${year}-01`, 3: `${year}-Q1`, 6: `${year}-H1`, 12: String(year) })[month] ??
  `${year}-01/${year}-${two(month)}`;

/** The day a number is published: so many days into the month after its period. */
const publishedOn = (year, month, day) =>
  month === 12 ? `${year + 1}-01-${two(day)}` : `${year}-${two(month + 1)}-${two(day)}`;

/** Growth since January against the same months of the year before, per cent, at the end of each quarter. */
const GROWTH = {
  2020: [-4.6, -0.8, 1.4, 3.4],
  2021: [15.2, 11.6, 9.6, 8.3],
  2022: [5.9, 3.1, 3.8, 4.2],
  2023: [4.4, 5.6, 5.4, 5.6],
  2024: [5.9, 5.7, 5.4, 5.5],
  2025: [5.4, 5.1, 4.6],
};
/** Part of 2019 that was there by the end of each quarter. */
const BY_QUARTER = [0.226, 0.473, 0.724, 1];
/** Part of a year that is there by the end of each month. */
const BY_MONTH = [0.075, 0.146, 0.232, 0.312, 0.396, 0.49, 0.57, 0.652, 0.74, 0.823, 0.907, 1];

const rows = [];
const add = (concept, name, period, measure, value, unit, status, knownOn, note = "") =>
  rows.push([concept, name, "青渡区", period, measure, value, unit, status, knownOn, SOURCE, note].join(","));
const fixed = (value, digits) => Number(value).toFixed(digits);

/** Gross product at the prices of 2015 with its three parts, quarter by quarter. */
function product() {
  const { values } = quantities.gdp;
  let before = BY_QUARTER.map((part) => values[2019] * part);
  publishProduct(2019, before, null);
  for (const [year, growth] of Object.entries(GROWTH)) {
    const now = growth.map((rate, at) => (at === 3 ? values[year] : before[at] * (1 + rate / 100)));
    publishProduct(Number(year), now, growth);
    before = now;
  }
}

function publishProduct(year, levels, growth) {
  const name = "地区生产总值";
  levels.forEach((level, at) => {
    const month = (at + 1) * 3;
    const period = untilMonth(year, month);
    const day = publishedOn(year, month, 21);
    const isRevised = month === 12 && year < 2024;
    const first = isRevised ? level * 0.998 : level;
    const status = isRevised || year >= 2024 ? "preliminary" : "final";
    publishParts(year, at, period, fixed(first, 1), status, day);
    if (growth !== null) add("gdp", `${name}增速`, period, "growth", fixed(growth[at], 1), "%", status, day);
    if (isRevised) publishParts(year, at, period, fixed(level, 1), "final", `${year + 1}-10-30`, "最终核实");
  });
}

/** The parts add up to the whole as printed; industry falls behind in 2025. */
function publishParts(year, at, period, whole, status, day, note = "") {
  const primary = fixed(whole * (0.021 - 0.0006 * (year - 2019)), 1);
  const secondary = fixed(whole * (0.418 - (year === 2025 ? 0.008 + 0.003 * at : 0.0015 * (year - 2019))), 1);
  const tertiary = fixed(whole - primary - secondary, 1);
  add("gdp", "地区生产总值", period, "amount", whole, "亿元", status, day, note);
  add("primary-value-added", "第一产业增加值", period, "amount", primary, "亿元", status, day, note);
  add("secondary-value-added", "第二产业增加值", period, "amount", secondary, "亿元", status, day, note);
  add("tertiary-value-added", "第三产业增加值", period, "amount", tertiary, "亿元", status, day, note);
}

/** Growth of 2025 against the same months of 2024, per cent, from January on. */
const MONTHS_OF_2025 = {
  "above-scale-industrial-output": [5.9, 5.6, 5.8, 5.1, 4.8, 4.5, 4.1, 3.8, 3.6],
  "retail-sales": [4.4, 4.8, 5.1, 5.0, 5.2, 5.3, 5.1, 4.9, 4.8],
  "public-budget-revenue": [5.6, 5.2, 5.4, 5.1, 4.9, 4.8, 4.6, -1.9, -1.2],
};

/** A number that is added up from January on, month by month; none is published of January alone. */
function monthly(concept, name, { values }, day) {
  const next = seeded(name.length * 7919 + day);
  let before = null;
  for (const year of [...YEARS.slice(1), 2025]) {
    const shaken = BY_MONTH.map((part, at) => (at === 11 ? 1 : part + (next() - 0.5) * 0.006));
    const rates = MONTHS_OF_2025[concept];
    const months =
      year === 2025
        ? rates.map((rate, at) => before[at] * (1 + rate / 100))
        : shaken.map((part) => part * values[year]);
    months.forEach((level, at) => {
      const month = at + 1;
      if (month === 1) return;
      const status = year < 2024 ? "final" : "preliminary";
      const period = untilMonth(year, month);
      const digits = concept === "public-budget-revenue" ? 2 : 1;
      const known = publishedOn(year, month, day);
      add(concept, name, period, "amount", month === 12 ? values[year] : fixed(level, digits), "亿元", status, known);
      if (before === null) return;
      add(concept, `${name}增速`, period, "growth", fixed((level / before[at] - 1) * 100, 1), "%", status, known);
    });
    before = months;
  }
}

/** Income of a quarter on quarter, added up. */
function income() {
  const { values } = quantities.income;
  const parts = [0.268, 0.512, 0.753, 1];
  for (const year of YEARS)
    parts.forEach((part, at) => {
      const month = (at + 1) * 3;
      const level = fixed(values[year] * part, 0);
      add(
        "disposable-income",
        "居民人均可支配收入",
        untilMonth(year, month),
        "amount",
        level,
        "元",
        "final",
        publishedOn(year, month, 22),
      );
    });
  [5.3, 5.2, 4.9].forEach((rate, at) => {
    const month = (at + 1) * 3;
    const level = fixed(values[2024] * parts[at] * (1 + rate / 100), 0);
    add(
      "disposable-income",
      "居民人均可支配收入",
      untilMonth(2025, month),
      "amount",
      level,
      "元",
      "preliminary",
      publishedOn(2025, month, 22),
    );
  });
}

product();
monthly("above-scale-industrial-output", "规模以上工业总产值", quantities["industrial-output"], 18);
monthly("retail-sales", "社会消费品零售总额", quantities["retail-sales"], 18);
monthly("public-budget-revenue", "一般公共预算收入", quantities["budget-revenue"], 12);
income();
mkdirSync(`${folder}observations`, { recursive: true });
writeFileSync(`${folder}observations/district-economy-2019-2025.csv`, `\uFEFF${[HEAD, ...rows].join("\r\n")}\r\n`);
