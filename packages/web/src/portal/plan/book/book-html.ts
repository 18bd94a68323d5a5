import type { Book, BookBlock, BookMark } from "@lantu/server/contract";
import { tableHtml } from "./table-html.ts";
import { type SetText, textHtml } from "./text-html.ts";

/** Characters after which a new leaf begins: some screens' worth, so that a leaf off screen costs nothing to lay out. */
const leafCharacters = 1500;

type Tag = "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "p";

interface Setting {
  readonly tag: Tag;
  readonly className: string;
}

/** Headings that open no part of the outline a reader would look for are set as paragraphs. */
const headingTag = (block: BookBlock): Tag => {
  if (block.style === "caption" || block.style === "run-in" || block.style === "plain") return "p";
  const level = Math.min(6, Math.max(2, block.level ?? 2));
  return (["h2", "h3", "h4", "h5", "h6"] as const)[level - 2] ?? "h6";
};

const headingSetting = (block: BookBlock, firstTitle: number | null): Setting => ({
  tag: block.index === firstTitle ? "h1" : block.style === "title" ? "p" : headingTag(block),
  className: `heading ${block.style ?? "plain"}`,
});

const setting = (block: BookBlock, firstTitle: number | null): Setting => {
  if (block.kind === "heading") return headingSetting(block, firstTitle);
  if (block.kind === "noise") return { tag: "p", className: "noise" };
  return { tag: "p", className: block.item ? "item" : "" };
};

/** Sections by the block their heading is. */
const sectionAnchors = (book: Book): ReadonlyMap<number, number> =>
  new Map(book.sections.flatMap((section) => (section.heading === null ? [] : [[section.heading, section.index]])));

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

const pageMark = (block: BookBlock, previous: number | null): string =>
  block.page !== null && block.page !== previous ? `<span class="page" data-page="${block.page}"></span>` : "";

interface BlockContext {
  readonly firstTitle: number | null;
  readonly section: number | undefined;
  readonly previousPage: number | null;
  readonly set: SetText;
}

const blockHtml = (block: BookBlock, { firstTitle, section, previousPage, set }: BlockContext): string => {
  const anchor = section === undefined ? "" : `<span class="anchor" id="s${section}"></span>`;
  const page = pageMark(block, previousPage);
  if (block.kind === "table") return anchor + page + tableHtml(block, set);
  const { tag, className } = setting(block, firstTitle);
  const named = className === "" ? "b" : `b ${className}`;
  return (
    `<${tag} class="${named}" data-b="${block.index}" data-s="${block.start}" data-e="${block.end}" id="b${block.index}">` +
    `${anchor}${page}${textHtml(set)}</${tag}>`
  );
};

const intoLeaves = (blocks: readonly BookBlock[]): readonly (readonly BookBlock[])[] => {
  const leaves: BookBlock[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (characters >= leafCharacters) {
      leaves.push([]);
      characters = 0;
    }
    leaves.at(-1)?.push(block);
    characters += block.text.length + 20;
  }
  return leaves;
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
  const marks = marksByBlock(book.marks);
  const binding = bindingRefs(book);
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
      previousPage: book.blocks[block.index - 1]?.page ?? null,
      set: setOf(block),
    });
  return intoLeaves(book.blocks)
    .map((leaf) => `<div class="leaf">${leaf.map(html).join("")}</div>`)
    .join("");
};
