import type { Edit } from "./edit.ts";
import { bestChain, type ChainLink } from "./page-chain.ts";
import type { Span } from "./span.ts";

/** A number that stands alone on its line, with the dashes printers put around page numbers. */
const OWN_LINE = /^[ \t\u3000]*(?:第\s*)?[-—–·]?\s*(\d{1,3})\s*[-—–·]?(?:\s*页)?[ \t\u3000]*$/;

/** A number between Chinese characters or at the beginning of a line, where the next character counts nothing. */
const GLUED = /(?<![\d.．〔【[（(<>≤≥+\-—/A-Za-z%])\d{1,3}(?![\d.．、，,%％A-Za-z）)〕】\]+\-/:：]|—(?!—))/g;

/** Characters that follow a number because they count, date or name something. */
const COUNTS =
  /[年月日时分秒个项家万亿千百条处公人名件次所座套户栋号届世岁度里米亩吨级层类种批场期位辆台部区县镇街村路座双倍成多余至元美轮大中全化者所名周星强星省市票起幅根株头只块片段届线\s]/;

/** The attribute column of indicator tables, and how often its words make a line a table. */
const ATTRIBUTE = /约束性|预期性/g;
const FEWEST_ATTRIBUTES = 4;
const REPEATED_HEADER = /^\s*(?:类别?\s*序|序号|类别|指标)/;

/**
 * Page numbers that a converter left in the text (`进一12步`), recognised as one chain that grows by one over the whole
 * document in steps of about a page. Without such a chain nothing is touched.
 */
export function removePageNumbers(text: string): readonly Edit[] {
  const chain = bestChain([...ownLines(text), ...glued(text)].sort((a, b) => a.at - b.at));
  return chain.map(({ at, length }) => ({ span: { start: at, end: at + length }, insert: "", reason: "page-number" }));
}

function ownLines(text: string): readonly ChainLink[] {
  const links: ChainLink[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const match = end - start < 20 ? OWN_LINE.exec(text.slice(start, end)) : null;
    const digits = match?.[1];
    if (match !== null && digits !== undefined) {
      const lead = match[0].length - match[0].trimStart().length;
      links.push({ at: start + lead, length: match[0].trim().length, value: Number(digits), weight: 3 });
    }
    start = end + 1;
  }
  return links;
}

function glued(text: string): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const tables = tableLines(text);
  for (const match of text.matchAll(GLUED)) {
    const [digits] = match;
    const next = text.charAt(match.index + digits.length);
    const before = text.charAt(match.index - 1);
    if (!isChinese(next) && !(isChinese(before) && next === "\n")) continue;
    if (digits.startsWith("0")) continue;
    const link = { at: match.index, length: digits.length, value: Number(digits) };
    const inTable = tables.some(({ start, end }) => match.index >= start && match.index < end);
    if (!inTable) links.push({ ...link, weight: COUNTS.test(next) ? 0.5 : 2 });
    else if (REPEATED_HEADER.test(text.slice(match.index + digits.length, match.index + 16)))
      links.push({ ...link, weight: 3 });
  }
  return links;
}

/** In a table told in one line numbers are ordinals and values; only a number before a repeated header is a page's. */
function tableLines(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf("约束性"); at >= 0; ) {
    const start = text.lastIndexOf("\n", at) + 1;
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    if ((text.slice(start, end).match(ATTRIBUTE)?.length ?? 0) >= FEWEST_ATTRIBUTES) spans.push({ start, end });
    at = text.indexOf("约束性", end);
  }
  return spans;
}

function isChinese(char: string): boolean {
  return (char >= "\u4e00" && char <= "\u9fff") || char === "“" || char === "—" || char === "《" || char === "”";
}
