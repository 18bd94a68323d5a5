import type { Edit } from "./edit.ts";
import { linesOf, type TextLine } from "./lines.ts";

/** The number of a page on its line, as printers set it: `- 3 -`, `第 3 页 共 20 页`, `3/20`, `3`. */
const PAGE = /^(?:[-—–·]\s*(\d{1,3})\s*[-—–·]|第\s*(\d{1,3})\s*页.{0,12}|(\d{1,3})(?:\s*\/\s*\d{1,3})?)$/;
const LONGEST_PAGE_LINE = 24;

const LONGEST_HEAD = 40;
const SHORTEST_HEAD = 4;
const FEWEST_HEADS = 3;
/** Rows of a table are numbered more densely than pages. */
const SHORTEST_PAGE = 180;
/** Marks of sentences, and of cells. */
const SENTENCE = /[。；，\t]/;

/** A short line that may head pages: where it stands beside the number of a page, and how often it stands elsewhere. */
interface Head {
  readonly beside: { readonly line: TextLine; readonly page: number }[];
  apart: number;
}

/**
 * Running heads and feet: a short line that stands beside the page number of page after page, and nowhere else but once,
 * as the title it repeats.
 */
export function removeRunningHeads(text: string): readonly Edit[] {
  const lines = linesOf(text);
  const pages = lines.map((line) => pageNumber(text, line));
  if (pages.filter((page) => page !== null).length < FEWEST_HEADS) return [];
  const heads = new Map<string, Head>();
  lines.forEach((line, index) => {
    if (pages[index] !== null || !canHead(text, line)) return;
    const words = text.slice(line.start, line.end);
    const head = heads.get(words) ?? { beside: [], apart: 0 };
    const page = pages[index - 1] ?? pages[index + 1] ?? null;
    if (page === null) head.apart++;
    else head.beside.push({ line, page });
    heads.set(words, head);
  });
  return [...heads.values()]
    .filter(isRunning)
    .flatMap(({ beside }) => beside.map(({ line }) => line))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ span: { start, end }, insert: "", reason: "page-furniture" }));
}

function pageNumber(text: string, { start, end }: TextLine): number | null {
  if (end - start > LONGEST_PAGE_LINE) return null;
  const match = PAGE.exec(text.slice(start, end));
  return match === null ? null : Number(match[1] ?? match[2] ?? match[3]);
}

function canHead(text: string, { start, end }: TextLine): boolean {
  const length = end - start;
  return length >= SHORTEST_HEAD && length <= LONGEST_HEAD && !SENTENCE.test(text.slice(start, end));
}

function isRunning({ beside, apart }: Head): boolean {
  const first = beside[0];
  const last = beside.at(-1);
  if (first === undefined || last === undefined || beside.length < FEWEST_HEADS || apart > 1) return false;
  const grows = beside.every(({ page }, index) => index === 0 || page > (beside[index - 1]?.page ?? 0));
  return grows && last.line.start - first.line.start >= SHORTEST_PAGE * (beside.length - 1);
}
