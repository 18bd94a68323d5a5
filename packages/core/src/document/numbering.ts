import type { TextLine } from "../text/index.ts";
import type { HeadingStyle } from "./block.ts";

/** One way official documents number their parts (GB/T 9704: 一、（一）1.（1）; laws and plans: 编 章 节; standards: 1.1). */
export interface Numbering {
  readonly style: HeadingStyle;
  /** Depth of what it numbers; 1 is the title. */
  readonly level: number;
  /** Matches the label at the beginning of a line, with the punctuation that belongs to it. */
  readonly pattern: RegExp;
}

/** What a line is numbered with: the label as written, and what it says of the line's place. */
export interface Numbered {
  readonly numbering: Numbering;
  readonly label: string;
}

const HAN = "[一二三四五六七八九十百零〇\\d]{1,6}";
const HAN_ITEM = "[一二三四五六七八九十百零〇]{1,5}";

/** From the outermost to the innermost; the first that matches a line counts. */
const NUMBERINGS: readonly Numbering[] = [
  { style: "part", level: 2, pattern: new RegExp(`^第\\s?${HAN}\\s?(?:[编篇]|部分|板块)[：:、]?`) },
  { style: "chapter", level: 3, pattern: new RegExp(`^第\\s?${HAN}\\s?章`) },
  { style: "section", level: 4, pattern: new RegExp(`^第\\s?${HAN}\\s?节`) },
  {
    style: "annex",
    level: 2,
    pattern: /^附\s?[表件录图]\s*(?:[一二三四五六七八九十\d]{1,3}(?:[-—]\d{1,2})?|[A-Z](?![A-Za-z]))?[：:、.．]?/,
  },
  { style: "box", level: 9, pattern: /^专\s?栏\s*[一二三四五六七八九十\d]{0,3}(?:[-—]\d{1,2})?[：:、.．]?/ },
  {
    style: "item",
    level: 5,
    pattern: new RegExp(`^${HAN_ITEM}(?:\\s?[、．.]|[ \\u3000]{1,4}(?=[\\u4e00-\\u9fff]{2,20}$))`),
  },
  { style: "item", level: 6, pattern: new RegExp(`^(?:[（(]\\s?${HAN_ITEM}\\s?[）)]、?|[㈠-㈩])`) },
  {
    style: "item",
    level: 7,
    pattern: new RegExp(`^(?:\\d{1,3}\\s?(?:[、．]|\\.(?!\\d(?!\\d{3}年)))|[⒈-⒛]|第${HAN}条)`),
  },
  {
    style: "item",
    level: 7,
    pattern: /^(?:任务|行动|工程|举措|措施|专题|步骤)[一二三四五六七八九十]{1,3}(?:[：:、.．]|[ \u3000]+)/,
  },
  { style: "item", level: 8, pattern: /^(?:[（(]\d{1,3}[）)]|[①-⑳]|[⑴-⒇]|\d{1,2}[）)])/ },
];

/** Characters a label can begin with: most lines fail here. */
const OPENS_LABEL = /^[第附专一二三四五六七八九十百（(\d㈠-㈩①-⒛任行工举措步]/;

/** Level of a heading inside a box, and of headings without a number. */
export const PLAIN_LEVEL = 10;

/** The numbering a line begins with and the length of its label, or null. */
export function readNumbering(line: string, more: readonly Numbering[] = []): Numbered | null {
  if (!OPENS_LABEL.test(line)) return null;
  for (const numberings of [more, NUMBERINGS]) {
    for (const numbering of numberings) {
      const label = numbering.pattern.exec(line)?.[0];
      if (label !== undefined) return { numbering, label };
    }
  }
  return null;
}

/** A line numbered as standards are (`2.1 供水`, `2.1.3供水`), and no quantity. */
const DECIMAL =
  /^(\d{1,2})[.．](\d{1,2})(?:[.．]\d{1,2}){0,2}[.．、]?[ \t\u3000]*(?=[\u4e00-\u9fff“])(?![万亿个％%元倍米公千])/;
const LONGEST_DECIMAL_LINE = 48;
/** Levels of such numbers, for each of their depths: below the items of a text that has them. */
const DEEPEST_DECIMAL = 8;
const FIRST_DECIMAL = 5;

/**
 * The numberings of a text that numbers its parts as standards do (1, 1.1, 1.1.1): none where no number is followed by the
 * next of its kind, for a quantity can open a line as well.
 */
export function decimalNumberings(text: string, lines: readonly TextLine[]): readonly Numbering[] {
  const seen = new Set<string>();
  let follows = false;
  let deepest = 0;
  for (const { start, end } of lines) {
    const code = text.charCodeAt(start);
    if (code >= 0x30 && code <= 0x39) {
      if (end - start > LONGEST_DECIMAL_LINE) continue;
      const [, whole = "", part = ""] = DECIMAL.exec(text.slice(start, end)) ?? [];
      if (whole !== "" && seen.has(`${whole}.${Number(part) - 1}`)) follows = true;
      if (whole !== "") seen.add(`${whole}.${part}`);
    } else deepest = Math.max(deepest, hanLevel(text, start));
  }
  return follows ? decimals(Math.max(FIRST_DECIMAL, deepest + 1)) : [];
}

/** Level of the Han label a line begins with: 5 for 一、 6 for （一）, 0 for none. */
function hanLevel(text: string, start: number): number {
  if (!OPENS_LABEL.test(text.charAt(start))) return 0;
  const level = readNumbering(text.slice(start, start + 8))?.numbering.level ?? 0;
  return level === 5 || level === 6 ? level : 0;
}

function decimals(first: number): readonly Numbering[] {
  const level = (depth: number): number => Math.min(first + depth - 1, DEEPEST_DECIMAL);
  return [
    {
      style: "item",
      level: level(3),
      pattern: /^\d{1,2}(?:[.．]\d{1,2}){2,3}[.．、]?[ \t\u3000]*(?=[\u4e00-\u9fff“])/,
    },
    { style: "item", level: level(2), pattern: DECIMAL },
    { style: "item", level: level(1), pattern: /^\d{1,2}[.．、]?[ \t\u3000]+(?=[\u4e00-\u9fff“][^，。；]{1,30}$)/ },
  ];
}
