// Long public series as the back-test takes them: each number known a month after its time is over.
import { dayIn, madePlans } from "@lantu/core/judgements";

const YEAR = 12;

/** Plans are made with six years of the past at least, one every eight years, and asked once a year. */
const MAKING = { least: 6, every: 8, asked: YEAR };

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
      return { name, source, licence, measure, course, told };
    });
}

/** The plans made of the series. */
export const publicPlans = (series) => series.flatMap((one, number) => madePlans(one, number, MAKING));

/** The packages series are from, each with its licence. */
export function sourcesOf(series) {
  const sources = new Map();
  for (const { source, licence } of series) {
    const held = sources.get(source) ?? { name: `R: ${source}`, licence, series: 0 };
    sources.set(source, { ...held, series: held.series + 1 });
  }
  return [...sources.values()];
}
