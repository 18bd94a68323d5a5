import type { HeadingStyle } from "./block.ts";

/** One way official documents number their parts (GB/T 9704: 一、（一）1.（1）; laws and plans: 编 章 节). */
export interface Numbering {
  readonly style: HeadingStyle;
  /** Depth of what it numbers; 1 is the title. */
  readonly level: number;
  /** Matches the label at the beginning of a line, with the punctuation that belongs to it. */
  readonly pattern: RegExp;
}

const HAN = "[一二三四五六七八九十百零〇\\d]{1,4}";

/** From the outermost to the innermost; the first that matches a line counts. */
export const NUMBERINGS: readonly Numbering[] = [
  { style: "part", level: 2, pattern: new RegExp(`^第\\s?${HAN}\\s?(?:[编篇]|部分)[：:、]?`) },
  { style: "chapter", level: 3, pattern: new RegExp(`^第\\s?${HAN}\\s?章`) },
  { style: "section", level: 4, pattern: new RegExp(`^第\\s?${HAN}\\s?节`) },
  { style: "annex", level: 2, pattern: /^附[表件录图]\s*[一二三四五六七八九十\d]{0,3}[：:、.．]?/ },
  { style: "box", level: 9, pattern: /^专栏\s*[一二三四五六七八九十\d]{0,3}[：:、.．]?/ },
  { style: "item", level: 5, pattern: /^[一二三四五六七八九十]{1,3}\s?[、．.]/ },
  { style: "item", level: 6, pattern: /^[（(]\s?[一二三四五六七八九十]{1,3}\s?[）)]、?/ },
  { style: "item", level: 7, pattern: /^\d{1,2}\s?(?:[、．]|\.(?!\d))/ },
  { style: "item", level: 8, pattern: /^(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}[）)])/ },
];

/** Level of a heading inside a box, and of headings without a number. */
export const PLAIN_LEVEL = 10;

/** The numbering a line begins with and the length of its label, or null. */
export function readNumbering(line: string): { readonly numbering: Numbering; readonly label: string } | null {
  for (const numbering of NUMBERINGS) {
    const label = numbering.pattern.exec(line)?.[0];
    if (label !== undefined) return { numbering, label };
  }
  return null;
}
