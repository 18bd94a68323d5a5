// Plans made of long public series: what somebody would have promised on the way of the series so far, and what became of it.
import { dayIn } from "@lantu/core/judgements";

const YEAR = 12;

/** Years of the past a plan is made with at most, and at least: plans know little more. */
const KNOWN = { most: 12, least: 6 };

/** Years plans run, and how many years lie between two plans made of a series. */
const PLANS = { years: [5, 1], every: 8 };

/** How much of the change so far plans ask for, in turn. */
const AMBITIONS = [0.5, 0.8, 1, 1.2];

/** Reads the lines `public-series.R` writes. */
export function readSeries(text) {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [name, source, licence, measure, course, frequency, first, numbers] = line.split("\t");
      const values = numbers.split(" ").map(Number);
      return { name, source, licence, measure, course, frequency: Number(frequency), first: Number(first), values };
    });
}

/** The plans of one series. */
export function plansOf(series, number) {
  const years = Math.floor(series.values.length / series.frequency);
  const starts = [];
  for (let start = KNOWN.least; start + Math.max(...PLANS.years) <= years; start += PLANS.every) starts.push(start);
  return starts.flatMap((start, at) =>
    PLANS.years.map((length) => planOf(series, start, length, AMBITIONS[(number + at) % AMBITIONS.length])),
  );
}

function planOf({ name, measure, course, frequency, first, values }, start, length, ambition) {
  const month = YEAR / frequency;
  const from = Math.max(0, start - KNOWN.most) * frequency;
  const known = values.slice(from, (start + length) * frequency);
  const before = known.slice(0, start * frequency - from);
  const origin = first * YEAR + from * month;
  const until = origin + known.length * month;
  const told = known.map((value, at) => {
    const interval = { from: origin + at * month, until: origin + (at + 1) * month };
    return { interval, value, unsettled: false, knownOn: dayIn(interval.until) };
  });
  const last = before.at(-1);
  const yearly = ((last - before[0]) * frequency) / (before.length - 1);
  const aim = last + yearly * length * ambition;
  const rising = yearly >= 0;
  return {
    id: `${name}:${first + start}:${length}`,
    question: {
      ...{ measure, course: measure === "amount" ? course : "ratio", direction: rising ? "more" : "less" },
      due: { from: until - month, until },
      goal: rising ? { least: aim, most: Number.POSITIVE_INFINITY } : { least: Number.NEGATIVE_INFINITY, most: aim },
    },
    ...{ told, truth: known.at(-1), step: stepOf(known, frequency), even: true },
    asked: Array.from({ length }, (_, year) => dayIn(until - (length - year) * YEAR + 2)),
  };
}

/** Mean of the steps from year to year, sizes alone. */
function stepOf(values, frequency) {
  const steps = values.slice(frequency).map((value, at) => Math.abs(value - values[at]));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
