/** What stands between the fields of tables, the usual first. */
const DELIMITERS = [",", "\t", ";", "，", "；", "|"] as const;

/** Characters and lines at the beginning of a file by which it is judged. */
const HEAD = 20_000;
const LINES = 20;

/**
 * What stands between the fields: the mark most lines have equally many of, more of it before fewer. In SDMX-CSV it is
 * what follows the first head (field guide: the separator can be told by the character after STRUCTURE).
 */
export function delimiterOf(text: string): string {
  const sdmx = /^\ufeff?STRUCTURE(?:\[.\])?(.)STRUCTURE_ID/.exec(text)?.[1];
  if (sdmx !== undefined) return sdmx;
  const lines = text
    .slice(0, HEAD)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/)
    .slice(0, LINES)
    .filter((line) => line.trim() !== "");
  const scored = DELIMITERS.map((mark) => ({ mark, score: evenness(lines, mark) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).mark;
}

/** How many lines have the most frequent number of marks, weighed by that number; 0 where most have none. */
function evenness(lines: readonly string[], mark: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(mark).length - 1;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([count, times]) => (count === 0 ? 0 : times * times * (1 + count / 100))));
}
