/** What is compared as one: a number whole, so that 800 and 1200 share nothing, and any other character. */
const WHOLE = /\d+(?:[.,]\d+)*|./gsu;

/** A run of characters of two texts: in both, or in one alone. */
export interface Difference {
  readonly in: "both" | "old" | "new";
  /** Never empty. */
  readonly text: string;
}

/** Characters that may come and go before two texts are told as one replaced by the other; bounds time and memory. */
const MOST_CHANGES = 400;
/** A shared run of so few characters between two changes reads as part of them: 二〇二五 and 二一三五 share nothing. */
const INCIDENTAL = 1;

/** A way through both texts: how far in the old one, by diagonal (place in the old less place in the new). */
type Frontier = ReadonlyMap<number, number>;

/**
 * How one text became the other, in runs of whole characters and numbers: those of `both` and `old` put together are the old text,
 * those of `both` and `new` the new one. As few as can be differ (Myers 1986, the greedy way), as long as
 * that is no more than 400; beyond, all between the common ends is told as replaced.
 */
export function differencesOf(old: string, now: string): readonly Difference[] {
  const [a, b] = [old.match(WHOLE) ?? [], now.match(WHOLE) ?? []];
  const head = commonStart(a, b);
  const tail = commonStart(a.slice(head).reverse(), b.slice(head).reverse());
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const runs = [run("both", a.slice(0, head)), ...middle, run("both", a.slice(a.length - tail))];
  return joined(smoothed(joined(runs)));
}

const run = (where: Difference["in"], characters: readonly string[]): Difference => ({
  in: where,
  text: characters.join(""),
});

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function between(a: readonly string[], b: readonly string[]): readonly Difference[] {
  const trace = frontiers(a, b);
  return trace === null ? [run("old", a), run("new", b)] : retraced(a, b, trace);
}

/** How far one comes with 0, 1, 2 … changes, until both texts end; null where that takes too many. */
function frontiers(a: readonly string[], b: readonly string[]): readonly Frontier[] | null {
  const trace: Frontier[] = [];
  let last: Frontier = new Map([[1, 0]]);
  for (let changes = 0; changes <= MOST_CHANGES; changes += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = stepInto(last, diagonal, changes);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return [...trace, next];
    }
    trace.push(next);
    last = next;
  }
  return null;
}

/** Where the next change leads on a diagonal: down (a character of the new text) or right (one of the old). */
function stepInto(last: Frontier, diagonal: number, changes: number): number {
  return comesDown(last, diagonal, changes) ? (last.get(diagonal + 1) ?? 0) : (last.get(diagonal - 1) ?? 0) + 1;
}

function comesDown(last: Frontier, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && (last.get(diagonal - 1) ?? -1) < (last.get(diagonal + 1) ?? -1);
}

function retraced(a: readonly string[], b: readonly string[], trace: readonly Frontier[]): readonly Difference[] {
  const runs: Difference[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trace.length - 1; changes > 0; changes -= 1) {
    const last = trace[changes - 1] ?? new Map();
    const down = comesDown(last, x - y, changes);
    const from = (down ? last.get(x - y + 1) : last.get(x - y - 1)) ?? 0;
    const begin = down ? from : from + 1;
    runs.push(run("both", a.slice(begin, x)));
    y = down ? begin - (x - y) - 1 : begin - (x - y);
    x = from;
    runs.push(down ? run("new", b.slice(y, y + 1)) : run("old", a.slice(x, x + 1)));
  }
  return [...runs, run("both", a.slice(0, x))].reverse();
}

/** Shared runs too short to mean anything between two changes become part of both. */
function smoothed(runs: readonly Difference[]): readonly Difference[] {
  return runs.flatMap((one, index) => {
    const inside = index > 0 && index < runs.length - 1;
    if (one.in !== "both" || !inside || [...one.text].length > INCIDENTAL) return [one];
    return [{ ...one, in: "old" } as const, { ...one, in: "new" } as const];
  });
}

/** Neighbouring changes as one: what was there, then what stands there now. */
function joined(runs: readonly Difference[]): readonly Difference[] {
  const whole: Difference[] = [];
  let [old, now] = ["", ""];
  const close = () => {
    if (old !== "") whole.push({ in: "old", text: old });
    if (now !== "") whole.push({ in: "new", text: now });
    [old, now] = ["", ""];
  };
  for (const { in: where, text } of runs) {
    if (text === "") continue;
    if (where === "old") old += text;
    else if (where === "new") now += text;
    else {
      close();
      const before = whole.at(-1);
      if (before?.in === "both") whole.splice(-1, 1, { in: "both", text: before.text + text });
      else whole.push({ in: "both", text });
    }
  }
  close();
  return whole;
}
