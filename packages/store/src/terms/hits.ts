import { isOpen, type Word } from "./query.ts";
import { normalise, runsOf } from "./tokens.ts";

/** Half-open offsets of a found word. */
export type Hit = readonly [from: number, to: number];

/** Where the words of a query stand in a text, in order, overlapping ones joined. */
export function hitsOf(text: string, words: readonly Word[]): readonly Hit[] {
  const { text: plain, offsets } = normalise(text);
  const borders = wordBorders(plain);
  const found = words.flatMap((word) => occurrences(plain, word, borders));
  const back = (offset: number): number => offsets?.[offset] ?? offset;
  return joined(found.map(([from, to]): Hit => [back(from), endOf(to)]));

  /** The end of the original character of which the unit before `to` was read. */
  function endOf(to: number): number {
    if (offsets === null) return to;
    const last = offsets[to - 1];
    let next = to;
    while (next < plain.length && offsets[next] === last) next++;
    return offsets[next] ?? text.length;
  }
}

interface Borders {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** Where words of letters and digits begin and end: a digit inside a number is no hit for that digit. */
function wordBorders(plain: string): Borders {
  const words = runsOf(plain).filter((run) => run.kind === "word");
  return { starts: new Set(words.map((run) => run.start)), ends: new Set(words.map((run) => run.end)) };
}

function occurrences(plain: string, word: Word, borders: Borders): readonly Hit[] {
  const first = word.at(0);
  const last = word.at(-1);
  if (first === undefined || last === undefined) return [];
  const wanted = word.map((run) => run.text).join("");
  const found: Hit[] = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const begins = first.kind === "han" || borders.starts.has(at);
    const ends = last.kind === "han" || isOpen(last.text) || borders.ends.has(end);
    if (begins && ends) found.push([at, end]);
  }
  return found;
}

function joined(hits: readonly Hit[]): readonly Hit[] {
  const result: [number, number][] = [];
  for (const [from, to] of hits.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
