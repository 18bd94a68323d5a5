import { describe, expect, it } from "vitest";
import { TELLING_SEEDS } from "../../../bench/seeds.mjs";
import { processorTime } from "../../../tests/processor-time.ts";
import { read } from "../src/index.ts";
import { sourceOf } from "./read-text.ts";

const SHORT = 5_000;
/** Ten times the text takes a hundred times as long where time grows in the square of the text; `bench` measures finer. */
const MOST_TIMES = 30;
/** Below this many milliseconds a reading is as long as the clock and the compiler make it. */
const FLOOR = 4;
/** Other work on the machine can only make a reading slower: one good measurement of several is enough. */
const TRIES = 4;

/** One million characters in so many milliseconds of processor time: reading in the square would take hours. */
const LONG = 1_000_000;
const MOST_MILLISECONDS = 40_000;

/** Processor time of one reading, in milliseconds. */
function timeOf(text: string): number {
  const source = sourceOf(text);
  return processorTime(() => read(source));
}

/** How many times as long ten times the text takes, at best. */
function growth(seed: (length: number) => string): number {
  const [text, longer] = [seed(SHORT), seed(SHORT * 10)];
  timeOf(text); // the first reading of a shape is slower than the rest
  let best = Number.POSITIVE_INFINITY;
  for (let done = 0; done < TRIES && best >= MOST_TIMES; done++)
    best = Math.min(best, timeOf(longer) / Math.max(FLOOR, timeOf(text)));
  return best;
}

describe("reading takes time in proportion to the text, whatever the text", () => {
  it.each([...TELLING_SEEDS.keys()])("%s", (name) => {
    const seed = TELLING_SEEDS.get(name);
    if (seed === undefined) throw new Error("a seed without a text");
    expect(growth(seed)).toBeLessThan(MOST_TIMES);
  });

  it.each(["1", "一、", "占全市的3%、", "推进河道治理，", "城镇化率\t%\t预期性\n"])(
    "a million characters of %s",
    { timeout: 120_000 },
    (piece) => {
      expect(timeOf(piece.repeat(LONG / piece.length))).toBeLessThan(MOST_MILLISECONDS);
    },
  );
});
