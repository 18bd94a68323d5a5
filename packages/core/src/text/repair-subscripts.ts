import type { Edit } from "./edit.ts";

/** Fine particles whose 2.5 was set lower and came out of the converter further on in the sentence. */
const DISPLACED = /PM(?=(?:年均|年平均|平均)?浓度|[）)])(?=([^。；\n\d]{2,16})2\.5(?![\d%％]))/g;

/** A name, and its lowered number set apart, with a wrong point, or in characters of its own. */
interface Apart {
  /** The name in the first group, what stands for the number in the second. Begins with the name: most texts have none. */
  readonly pattern: RegExp;
  readonly insert: string;
}

const APART: readonly Apart[] = [
  {
    pattern:
      /(PM)(\s{1,4}2\s{0,2}[.．。·]\s{0,2}5|2(?:\s{1,2}[.．。·]\s{0,2}|\s{0,2}[．。·]\s{0,2}|\.\s{1,2})5|[₂2]\s?[.．。]?\s?₅)(?!\d)/g,
    insert: "2.5",
  },
  { pattern: /(PM)(\s{1,4}10|₁₀|1\s{1,2}0)(?![\d.])/g, insert: "10" },
  { pattern: /([CSN]O)(\s{1,4}2|₂)(?![\d.A-Za-z])/g, insert: "2" },
  { pattern: /(O)(\s{1,4}3|₃)(?![\d.A-Za-z])(?=[^\n]{0,8}浓度)/g, insert: "3" },
  /** A unit whose raised number was set apart (`120 m 2`). */
  { pattern: /(m)([ \u00a0]{1,3}2)(?![\d.])/g, insert: "2" },
  { pattern: /(m)([ \u00a0]{1,3}3)(?![\d.])/g, insert: "3" },
];

/** What stands before a name that is one: no other letter. */
const LETTER = /[A-Za-z]$/;
/** What stands before the m of a unit: a number, perhaps with a magnitude, perhaps a prefix. */
const BEFORE_UNIT = /\d[ \u00a0]?(?:[万亿][ \u00a0]?)?[kcm]?$/;
const FURTHEST = 8;

/** Puts lowered and raised numbers back where they belong, where nothing else can be meant. */
export function restoreSubscripts(text: string): readonly Edit[] {
  const edits: Edit[] = text.includes("PM") ? [...displaced(text)] : [];
  for (const { pattern, insert } of APART) {
    for (const { 1: name = "", 2: number = "", index } of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, index - FURTHEST), index);
      if (name === "m" ? !BEFORE_UNIT.test(before) : LETTER.test(before)) continue;
      const start = index + name.length;
      edits.push({ span: { start, end: start + number.length }, insert, reason: "lost-character" });
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function displaced(text: string): readonly Edit[] {
  return [...text.matchAll(DISPLACED)].flatMap((match): readonly Edit[] => {
    const at = match.index + 2;
    const lost = at + (match[1]?.length ?? 0);
    return [
      { span: { start: at, end: at }, insert: "2.5", reason: "lost-character" },
      { span: { start: lost, end: lost + 3 }, insert: "", reason: "lost-character" },
    ];
  });
}
