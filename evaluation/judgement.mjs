// Holds what was read from one document against its annotation: the scorer's rules, kept with every single case.

const SAME = 1e-9;
/** Share of common pairs of characters from which two subjects count as the same (the scorer's threshold). */
const ALIKE = 0.6;

/**
 * @typedef {object} Judgement
 * @property {string} name document
 * @property {string} text the document as decoded
 * @property {ReadonlyMap<string, number>} characters characters by "annotated class\tread class", white space left out
 * @property {readonly object[]} misread runs of characters given another class: start, end, gold, got
 * @property {readonly {gold: object, got: object, verdict: Record<string, boolean>}[]} pairs figures found
 * @property {readonly object[]} missed annotated figures nothing overlaps
 * @property {readonly object[]} extra figures read inside the slices where none is annotated
 * @property {{gold: number, got: number, hit: number, target: number, attribute: number}} rows
 */

/** @returns {Judgement} */
export function judge({ name, gold, records, text }) {
  const spans = records.filter(({ type }) => type === "span").sort(byStart);
  return {
    name,
    text,
    ...judgeSpans(gold.spans, spans, text),
    ...judgeFigures(gold, records),
    rows: judgeRows(gold, records),
  };
}

const byStart = (a, b) => a.start - b.start;

function within({ slices }) {
  return ({ start, end }) => slices.some((slice) => start >= slice.start && end <= slice.end);
}

function judgeSpans(annotated, spans, text) {
  const characters = new Map();
  const misread = [];
  for (const { start, end, class: gold } of annotated) {
    for (let at = start; at < end; at++) {
      if (/\s/.test(text[at])) continue;
      const got = classAt(spans, at);
      const key = `${gold}\t${got}`;
      characters.set(key, (characters.get(key) ?? 0) + 1);
      if (got !== gold) extend(misread, at, gold, got);
    }
  }
  return { characters, misread };
}

/** Lengthens the last run where this character continues it, or begins a new one. */
function extend(runs, at, gold, got) {
  const last = runs.at(-1);
  if (last && last.gold === gold && last.got === got && at - last.end < 3) last.end = at + 1;
  else runs.push({ start: at, end: at + 1, gold, got });
}

/** Class of the span that covers a place; "none" where no span does. */
function classAt(spans, at) {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (at < span.start) high = middle - 1;
    else if (at >= span.end) low = middle + 1;
    else return span.class;
  }
  return "none";
}

function judgeFigures(gold, records) {
  const figures = records.filter((one) => one.type === "figure" && within(gold)(one)).sort(byStart);
  const left = new Set(figures);
  const pairs = [];
  const missed = [];
  for (const annotated of gold.figures) {
    const got = nearest(annotated, left);
    if (!got) missed.push(annotated);
    else {
      left.delete(got);
      pairs.push({ gold: annotated, got, verdict: verdictOn(annotated, got) });
    }
  }
  return { pairs, missed, extra: [...left] };
}

/** The figure not yet taken that overlaps an annotated one and begins nearest to it. */
function nearest(annotated, figures) {
  let best;
  for (const one of figures) {
    if (one.start >= annotated.end || one.end <= annotated.start) continue;
    if (!best || distance(one, annotated) < distance(best, annotated)) best = one;
  }
  return best;
}

const distance = (a, b) => Math.abs(a.start - b.start);

/** Which fields of a figure are right. */
export function verdictOn(gold, got) {
  return {
    value: near(gold.value, got.value) && near(gold.valueMax ?? null, got.valueMax ?? null),
    unit: foldUnit(gold.unit) === foldUnit(got.unit),
    op: gold.op === (got.op ?? "="),
    measure: gold.measure === got.measure,
    modality: gold.modality === got.modality,
    period: (gold.period ?? null) === (got.period ?? null),
    subject_exact: fold(gold.subject) === fold(got.subject),
    subject: alike(fold(gold.subject), fold(got.subject)),
  };
}

function near(a, b) {
  if (a === b) return true;
  return a != null && b != null && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

const fold = (text) =>
  (text ?? "")
    .normalize("NFKC")
    .replace(/[\s“”"'《》]/g, "")
    .toLowerCase();

const foldUnit = (unit) => fold(unit).replace(/μ/g, "微");

const alike = (a, b) => a === b || (b.length > 1 && common(pairsOf(a), pairsOf(b)) >= ALIKE);

/** Pairs of neighbouring characters; a text of one character stands for itself. */
function pairsOf(text) {
  return text.length < 2 ? [text] : [...Array(text.length - 1).keys()].map((at) => text.slice(at, at + 2));
}

/** Dice's coefficient of two lists, repeated members counted as often as both hold them. */
function common(a, b) {
  const pool = [...b];
  const shared = a.filter((one) => {
    const at = pool.indexOf(one);
    if (at >= 0) pool.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

function judgeRows(gold, records) {
  const judged = { gold: gold.rows.length, got: 0, hit: 0, target: 0, attribute: 0 };
  if (gold.rows.length === 0) return judged;
  const left = records.filter((one) => one.type === "row" && within(gold)(one));
  judged.got = left.length;
  for (const annotated of gold.rows) {
    const at = left.findIndex(({ name }) => fold(name) === fold(annotated.name));
    if (at < 0) continue;
    const [got] = left.splice(at, 1);
    judged.hit++;
    if (fold(got.target) === fold(annotated.target)) judged.target++;
    if (fold(got.attribute) === fold(annotated.attribute)) judged.attribute++;
  }
  return judged;
}
