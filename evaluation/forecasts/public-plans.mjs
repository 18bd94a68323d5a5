// Long public series as the back-test takes them: each number known a month after its time is over.
import { grouped } from "@lantu/core/indicators";
import { dayIn, madePlans } from "@lantu/core/judgements";

const YEAR = 12;

/** Plans are made with six years of the past at least, one every eight years, and asked once a year. */
const MAKING = { least: 6, every: 8, asked: YEAR };

/** Few series are told within the year: plans are made with four years, one every two years, and asked every three months. */
const MAKING_WITHIN = { least: 4, every: 2, asked: 3 };

/** Reads the lines `public-series.R` writes. */
export function readSeries(text) {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [name, source, licence, measure, course, frequency, first, numbers] = line.split("\t");
      const month = YEAR / Number(frequency);
      const told = numbers.split(" ").map((value, at) => {
        const from = Number(first) * YEAR + at * month;
        const interval = { from, until: from + month };
        return { interval, value: Number(value), unsettled: false, knownOn: dayIn(interval.until) };
      });
      const isRunning = course === "flow" && month < YEAR;
      return { name, source, licence, measure, course, told: isRunning ? runningTotals(told) : told, isRunning };
    });
}

/** What comes within a year, as offices tell it: together since January. Years told in part are left out. */
function runningTotals(told) {
  const years = grouped(told, ({ interval }) => String(Math.floor(interval.from / YEAR)));
  return [...years.values()].flatMap((parts) => {
    const [first] = parts;
    if (first.interval.from % YEAR !== 0 || parts.at(-1).interval.until % YEAR !== 0) return [];
    let value = 0;
    return parts.map((part) => {
      value += part.value;
      return { ...part, value, interval: { from: first.interval.from, until: part.interval.until } };
    });
  });
}

/** The plans made of series told as they are. */
export const publicPlans = (series) => series.flatMap((one, number) => madePlans(one, number, MAKING));

/** The plans made of running totals. */
export const runningPlans = (series) => series.flatMap((one, number) => madePlans(one, number, MAKING_WITHIN));

/** The packages series are from, each with its licence. */
export function sourcesOf(series) {
  const sources = new Map();
  for (const { source, licence } of series) {
    const held = sources.get(source) ?? { name: `R: ${source}`, licence, series: 0 };
    sources.set(source, { ...held, series: held.series + 1 });
  }
  return [...sources.values()];
}
