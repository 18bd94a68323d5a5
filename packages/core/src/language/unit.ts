import { DENOMINATORS, type Dimension, UNITS } from "./lexicon/units.ts";
import { readMagnitude, skipBlank } from "./numeral.ts";
import { wordList } from "./words.ts";

/** A unit of measure as written. */
export interface Unit {
  readonly end: number;
  /** The unit without magnitude: `元` for 亿元, `元/人` for 万元/人, `百分点` for 个百分点. */
  readonly name: string;
  readonly dimension: Dimension;
  /** Power of ten of a magnitude in front of the unit (4 in 万人), where the unit is read alone. */
  readonly magnitude: number;
}

interface Entry {
  readonly name: string;
  readonly dimension: Dimension;
}

const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  UNITS.flatMap(([dimension, written]) =>
    written
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word): readonly [string, Entry] => {
        const [form = word, name = form] = word.split(":");
        return [form, { name, dimension }];
      }),
  ),
);
const WORDS = wordList([...ENTRIES.keys()].join(" "));
const BELOW = wordList(`${DENOMINATORS} ${[...ENTRIES.keys()].join(" ")}`);
const STROKES = "/／";

/** Reads the simple or compound unit (`元/人`, `微克/立方米`, `人/百亿元`) at `at`; undefined where there is none. */
export function readUnit(text: string, at: number, end: number = text.length): Unit | undefined {
  const length = WORDS.at(text, at, end);
  const entry = ENTRIES.get(text.slice(at, at + length));
  if (length === 0 || entry === undefined) return undefined;
  const below = readBelow(text, at + length, end);
  if (below === undefined) return { end: at + length, name: entry.name, dimension: entry.dimension, magnitude: 0 };
  return { end: below, name: entry.name + text.slice(at + length, below), dimension: "rate", magnitude: 0 };
}

/** End of the `/人`, `/百亿元` behind a unit, or undefined. */
function readBelow(text: string, at: number, end: number): number | undefined {
  if (at >= end || !STROKES.includes(text.charAt(at))) return undefined;
  const from = readMagnitude(text, at + 1, end)?.end ?? at + 1;
  const length = BELOW.at(text, from, end);
  if (length === 0) return undefined;
  return readBelow(text, from + length, end) ?? from + length;
}

/**
 * Reads a unit written alone, as in the head of a table or in brackets behind an indicator's name:
 * `万人` → 人 with magnitude 4, `亿立方米` → 立方米 with 8, `%` → % with 0. Undefined where the words are no unit.
 */
export function parseUnit(written: string): Unit | undefined {
  const from = skipBlank(written, 0, written.length);
  const end = written.trimEnd().length;
  const whole = readUnit(written, from, end);
  if (whole?.end === end) return whole;
  const magnitude = readMagnitude(written, from, end);
  if (magnitude === undefined) return undefined;
  const unit = readUnit(written, magnitude.end, end);
  return unit?.end === end ? { ...unit, magnitude: magnitude.power } : undefined;
}
