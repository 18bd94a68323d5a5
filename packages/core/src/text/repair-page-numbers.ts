import type { Edit } from "./edit.ts";
import { bestChain, CERTAIN, type ChainLink } from "./page-chain.ts";
import { pagesBetween } from "./page-gaps.ts";
import { runsOverPage } from "./sentence-break.ts";
import type { Span } from "./span.ts";
import { spanFinder } from "./span-finder.ts";

const BLANK = /\s/;

/** How likely a number by itself on a line is a page number. */
const OWN = 2;

/** A number that stands alone on its line. */
const OWN_LINE = /^[ \t\u3000]*(?:第\s*)?(\d{1,3})(?:\s*页)?[ \t\u3000]*$/;
/** The same between the dashes printers put around page numbers, or counted: nothing else looks like it. */
const DASHED_LINE =
  /^[ \t\u3000]*(?:[-—–·]\s*(\d{1,3})\s*[-—–·]|第\s*(\d{1,3})\s*页[，,]?\s*[（(]?共\s*\d{1,3}\s*页[）)]?)[ \t\u3000]*$/;

/** A number between Chinese characters or at the beginning of a line. */
const GLUED = /(?<![\d.．〔【[（(<>≤≥+\-—/A-Za-z%])\d{1,3}(?![\d.．、，,%％A-Za-z）)〕】\]+\-/:：]|—(?!—))/g;

/** What closes a sentence before the number at the foot of a page. */
const CLOSES = /[。！？；”）]/;

/** Words a quantity follows: behind them a number is told, not left by a printer. */
const TELLS = /[至到达为约超近第共有各前后每余计量率值额数减增降升过于占比由从以破满按足]$/;

/** Characters that follow a number because they count, date or name something. */
const COUNTS =
  /[年月日时分秒天个项家万亿千百十条处公件次所座套户栋号届世岁度里米亩吨级层类种批场期位辆台部区县镇街村路双倍成多余至元美轮大中名周星强省市票起幅根株头只块片段线张间组人对支艘架微毫克升兆瓦吉小盏班床厅馆院校站点门份份篇本字环维网维核纳厘平立标\s]/;
/** A number right behind a magnitude has torn it from its unit (`12亿4元`). */
const MAGNITUDE = /[万亿]/;
/** What begins with such a character and counts nothing. */
const COUNTS_NOTHING =
  /^(?:人均|公共|公众|公园|公平|公开|公益|大力|大幅|大型|中心|区域|市场|级别|部门|分类|分级|分析|成为|成果|成立|成功|组织|点位|标准|平台|平安|立足|立体|本市|本区|对外|对接|对于|美丽|美好|重点|项目|网络|核心|环境|环保|小微|线上|支持|支撑|时代|日益|度假|校园|站城|路网|街道|镇村|村庄|村级|区级|市级|省级|类别|种植|条件|处置|处理|件均|名城|名称|期间|位置|台账|层次|级联|人民|人才|人员|人口|人工|人居|人文|人大)/;

/** Parts and chapters begin on a new page. */
const PART = /\s*第[一二三四五六七八九十百零\d]{1,4}[篇编章]|\s*附[表件录]/y;

/** The attribute column of indicator tables, and how often its words make a line a table. */
const ATTRIBUTE = /约束性|预期性/g;
const FEWEST_ATTRIBUTES = 4;
const REPEATED_HEADER = /^\s*(?:类别?\s*序|序号|类别|指标)/;

/**
 * Page numbers that a converter left in the text (`进一12步`), recognised as one chain that grows by one over the whole
 * document in steps of about a page, or by the dashes around them. Without either nothing is touched.
 */
export function removePageNumbers(text: string): readonly Edit[] {
  const links = withoutRivals([...ownLines(text), ...glued(text)].sort((a, b) => a.at - b.at));
  const chain = bestChain(links);
  const found = new Set(chain);
  const gaps = chain.length === 0 ? [] : pagesBetween(text, chain, quantities(text));
  return [...links.filter((link) => link.weight === CERTAIN || found.has(link)), ...gaps]
    .sort((a, b) => a.at - b.at)
    .map((link) => removal(text, link));
}

/** Whether digits can only be a quantity: in a table, or told as one and followed by what counts. */
function quantities(text: string): (at: number, length: number) => boolean {
  const tableAt = spanFinder(tableLines(text).map((span) => ({ span })));
  return (at, length) =>
    tableAt(at) !== undefined || (TELLS.test(text.charAt(at - 1)) && counts(text, at, at + length));
}

/** What goes with a page number: on a line of its own also the line ends around it, where a sentence runs over the page. */
function removal(text: string, { at, length }: ChainLink): Edit {
  const span = { start: at, end: at + length };
  let { start, end } = span;
  while (start > 0 && BLANK.test(text.charAt(start - 1))) start--;
  while (end < text.length && BLANK.test(text.charAt(end))) end++;
  const own = text.slice(start, at).includes("\n") && text.slice(span.end, end).includes("\n");
  if (!own || start === 0 || end === text.length || !runsOverPage(text, start, end))
    return { span, insert: "", reason: "page-number" };
  return { span: { start, end }, insert: "", reason: "page-break" };
}

/** Where a page's number is certain, no other number is that page's. */
function withoutRivals(links: readonly ChainLink[]): readonly ChainLink[] {
  const certain = new Set(links.filter((link) => link.weight === CERTAIN).map((link) => link.value));
  return links.filter((link) => link.weight === CERTAIN || !certain.has(link.value));
}

function ownLines(text: string): readonly ChainLink[] {
  const links: ChainLink[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = end - start < 28 ? text.slice(start, end) : "";
    const dashed = DASHED_LINE.exec(line);
    const match = dashed ?? OWN_LINE.exec(line);
    const digits = match?.[1] ?? match?.[2];
    if (match !== null && digits !== undefined) {
      const lead = match[0].length - match[0].trimStart().length;
      links.push({
        at: start + lead,
        length: match[0].trim().length,
        value: Number(digits),
        weight: dashed === null ? OWN : CERTAIN,
        closesPart: opensPart(text, end + 1),
      });
    }
    start = end + 1;
  }
  return links;
}

function glued(text: string): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const tableAt = spanFinder(tableLines(text).map((span) => ({ span })));
  for (const match of text.matchAll(GLUED)) {
    const [digits] = match;
    const next = text.charAt(match.index + digits.length);
    const before = text.charAt(match.index - 1);
    if (!isChinese(next) && !((isChinese(before) || CLOSES.test(before)) && next === "\n")) continue;
    if (digits.startsWith("0") || TELLS.test(before)) continue;
    const closesPart = opensPart(text, match.index + digits.length);
    const link = { at: match.index, length: digits.length, value: Number(digits), closesPart };
    const inTable = tableAt(match.index) !== undefined;
    const weight = counts(text, match.index, match.index + digits.length) ? 0.3 : 2;
    if (!inTable) links.push({ ...link, weight });
    else if (REPEATED_HEADER.test(text.slice(match.index + digits.length, match.index + 16)))
      links.push({ ...link, weight: 3 });
  }
  return links;
}

/** Whether what stands behind a number counts, dates or names something. */
function counts(text: string, start: number, end: number): boolean {
  const ahead = text.slice(end, end + 2);
  return COUNTS.test(ahead.charAt(0)) && !COUNTS_NOTHING.test(ahead) && !MAGNITUDE.test(text.charAt(start - 1));
}

function opensPart(text: string, at: number): boolean {
  PART.lastIndex = at;
  return PART.test(text);
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
