import type { Book, BookBlock, BookMark, CommitmentSummary } from "@lantu/server/contract";
import { pageImagePath } from "../../../originals/page-path.ts";
import { type OutlineNode, outlineOf } from "../outline.ts";
import { intoLeaves } from "./leaf.ts";
import { ranked } from "./rank.ts";
import { rowsRead, rowsTableHtml } from "./row-table.ts";
import { tableHtml } from "./table-html.ts";
import { type SetText, textHtml } from "./text-html.ts";

type Tag = "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "p";

/** What decides how a heading is set. */
interface HeadingPlace {
  readonly firstTitle: number | null;
  /** How deep its section lies in the outline, from 0; undefined where it opens none. */
  readonly depth: number | undefined;
}

interface Setting {
  readonly tag: Tag;
  readonly className: string;
}

const tags = ["h2", "h3", "h4", "h5", "h6"] as const;

/** A heading's rank is its depth in the outline, so that ranks never skip one; what opens no section is a paragraph. */
const headingTag = (depth: number | undefined): Tag => (depth === undefined ? "p" : (tags[depth] ?? "h6"));

/** The line over a table that names the unit of its numbers. */
const unitLine = /^[（(\s]*(?:计量|计价|货币)?单位\s*[：:]/;

const headingSetting = (block: BookBlock, { firstTitle, depth }: HeadingPlace): Setting => ({
  tag: block.index === firstTitle ? "h1" : block.style === "title" ? "p" : headingTag(depth),
  className: `heading ${block.style ?? "plain"}${unitLine.test(block.text) ? " unit-line" : ""}`,
});

const setting = (block: BookBlock, place: HeadingPlace): Setting => {
  if (block.kind === "heading") return headingSetting(block, place);
  if (block.kind === "noise") return { tag: "p", className: "noise" };
  return { tag: "p", className: block.item ? "item" : "" };
};

/** Sections by the block their heading is. */
const sectionAnchors = (book: Book): ReadonlyMap<number, number> =>
  new Map(book.sections.flatMap((section) => (section.heading === null ? [] : [[section.heading, section.index]])));

const depthsIn = (nodes: readonly OutlineNode[], depth: number): readonly (readonly [number, number])[] =>
  nodes.flatMap(({ section, children }) => [[section.index, depth] as const, ...depthsIn(children, depth + 1)]);

const marksByBlock = (marks: readonly BookMark[]): ReadonlyMap<number, readonly BookMark[]> => {
  const byBlock = new Map<number, BookMark[]>();
  for (const mark of marks) {
    const held = byBlock.get(mark.block);
    if (held === undefined) byBlock.set(mark.block, [mark]);
    else held.push(mark);
  }
  return byBlock;
};

const bindingRefs = (book: Book): ReadonlySet<string> =>
  new Set(book.commitments.filter(({ nature }) => nature === "binding").map(({ id }) => id));

/** The number in the margin where a page begins; it leads to the page's picture, with scripts beside the text. */
const pageMark = ({ page }: BookBlock, previous: number | null, document: string): string =>
  page !== null && page !== previous
    ? `<a class="page" data-page="${page}" aria-label="${page}" href="${pageImagePath(document, page)}"></a>`
    : "";

/** Numbers of these headings stand apart from the title, wherever the original has run them together. */
const apartStyles: ReadonlySet<string | null> = new Set(["part", "chapter", "section", "annex", "box"]);

/** Where a heading's number ends that nothing keeps apart from the title; 0 where it needs no room. */
const labelEnd = (block: BookBlock, label: string | null, { text, repairs }: SetText): number => {
  const end = label?.length ?? 0;
  if (label === null || !apartStyles.has(block.style) || !text.startsWith(label)) return 0;
  if (end >= text.length || /[\s：:、.．]/.test(text.slice(end - 1, end + 1))) return 0;
  return repairs.some(({ from, to }) => from <= end && end <= to) ? 0 : end;
};

const wordsHtml = (block: BookBlock, label: string | null, set: SetText): string => {
  const end = labelEnd(block, label, set);
  return end === 0 ? textHtml(set) : `${textHtml(set, 0, end)}<span class="label-gap"></span>${textHtml(set, end)}`;
};

interface BlockContext extends HeadingPlace {
  /** The number of the section the block is the heading of. */
  readonly label: string | null;
  readonly section: number | undefined;
  readonly previousPage: number | null;
  readonly document: string;
  readonly set: SetText;
  /** Commitments of the document, by id. */
  readonly commitments: ReadonlyMap<string, CommitmentSummary>;
}

const tableBlockHtml = (block: BookBlock, { set, commitments }: BlockContext): string => {
  const rows = rowsRead(block, set.marks, commitments);
  return rows === null ? tableHtml(block, set) : rowsTableHtml(block, rows);
};

const blockHtml = (block: BookBlock, context: BlockContext): string => {
  const { section, label, previousPage, document, set } = context;
  const anchor = section === undefined ? "" : `<span class="anchor" id="s${section}"></span>`;
  const page = pageMark(block, previousPage, document);
  if (block.kind === "table") return anchor + page + tableBlockHtml(block, context);
  const { tag, className } = setting(block, context);
  const named = className === "" ? "b" : `b ${className}`;
  return (
    `<${tag} class="${named}" data-b="${block.index}" data-s="${block.start}" data-e="${block.end}" id="b${block.index}">` +
    `${anchor}${page}${wordsHtml(block, label, set)}</${tag}>`
  );
};

/** Index of the block that is the document's title, null where none is. */
export const titleBlock = (book: Book): number | null =>
  book.blocks.find(({ kind, style }) => kind === "heading" && style === "title")?.index ?? null;

/**
 * Sets a whole document as HTML. A pure function of the book, used on the server for the page and in the browser when
 * a plan is opened from another page; it is set outside React so that a long plan costs nothing to hydrate.
 */
export const bookHtml = (book: Book): string => {
  const firstTitle = titleBlock(book);
  const anchors = sectionAnchors(book);
  const labels = new Map(book.sections.map(({ index, label }) => [index, label]));
  const depths = new Map(depthsIn(outlineOf(book.sections), 0));
  const marks = marksByBlock(book.marks);
  const binding = bindingRefs(book);
  const commitments = new Map(book.commitments.map((commitment) => [commitment.id, commitment]));
  const setOf = (block: BookBlock): SetText => ({
    text: block.text,
    marks: marks.get(block.index) ?? [],
    repairs: block.repairs,
    runIn: block.runIn,
    binding,
  });
  const html = (block: BookBlock): string =>
    blockHtml(block, {
      firstTitle,
      section: anchors.get(block.index),
      label: labels.get(anchors.get(block.index) ?? -1) ?? null,
      depth: depths.get(anchors.get(block.index) ?? -1),
      document: book.document.id,
      previousPage: book.blocks[block.index - 1]?.page ?? null,
      set: setOf(block),
      commitments,
    });
  return intoLeaves(ranked(book.blocks, book.sections))
    .map(({ blocks, height }) => `<div class="leaf" style="--height:${height}">${blocks.map(html).join("")}</div>`)
    .join("");
};
