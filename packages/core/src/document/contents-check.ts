import type { Span } from "../text/index.ts";
import type { Document, Section } from "./document.ts";

/** What became of an entry of the list of contents in the body, or of a heading of the body in the list. */
export interface ContentsFinding {
  /**
   * `found` under its words and in its place; `reworded` under the same number in other words; `moved` before a heading the
   * list names earlier; `missing` nowhere; `unlisted` a heading as deep as those of the list that the list leaves out.
   */
  readonly kind: "found" | "reworded" | "moved" | "missing" | "unlisted";
  /** The words of the entry without leader and page, or of the unlisted heading. */
  readonly title: string;
  /** The entry in the list, in the repaired text; null for an unlisted heading. */
  readonly entry: Span | null;
  /** Index into `Document.sections` of the section the heading opens; null where it is missing. */
  readonly section: number | null;
}

/** An entry of a list of contents. */
interface Entry {
  readonly title: string;
  readonly span: Span;
}

/** Between two entries: line ends, or a leader with the number of the page. */
const BETWEEN =
  /(?:(?:[.．·]{3}|…)[ \t.．…·]{0,200}(?:[-—(（][ \t]{0,4})?\d{0,7}|[ \t\u3000]{1,20}(?:[-—(（][ \t]{0,4})?\d{1,4})(?:[ \t]{0,4}[-—)）])?(?=\n|$|[^\d\s])|\n/g;
const LIST_TITLE = /^目\s*[录次]\s*/;

/** Sections of one number looked at for one whose words come near. */
const CANDIDATES = 8;
/** Share of an entry's pairs of characters that must return in a reworded heading. */
const LIKENESS = 0.5;

/**
 * Holds the list of contents against the body: one finding for each entry, in the order of the list, then the headings the
 * list leaves out. Empty where the document has no list of contents.
 */
export function checkContents(document: Document): readonly ContentsFinding[] {
  const entries = document.blocks.flatMap((block) =>
    block.kind === "noise" && block.reason === "contents" ? entriesOf(document.text, block.span) : [],
  );
  if (entries.length === 0) return [];
  const found = matchAll(entries, document.sections);
  return [...found, ...unlisted(document.sections, found)];
}

function entriesOf(text: string, { start, end }: Span): readonly Entry[] {
  const words = text.slice(start, end);
  const entries: Entry[] = [];
  let from = LIST_TITLE.exec(words)?.[0].length ?? 0;
  const push = (to: number): void => {
    const title = words.slice(from, to);
    const lead = title.length - title.trimStart().length;
    const span = { start: start + from + lead, end: start + from + title.trimEnd().length };
    if (span.end - span.start > 1) entries.push({ title: title.trim().replace(/\s+/g, " "), span });
  };
  for (const { 0: gap, index } of words.slice(from).matchAll(BETWEEN)) {
    const at = index + (LIST_TITLE.exec(words)?.[0].length ?? 0);
    push(at);
    from = at + gap.length;
  }
  push(words.length);
  return entries;
}

/** Words without white space and marks: lists and bodies differ in them. */
function bare(words: string): string {
  return words.replace(/[\s，、：:（）()“”‘’"·.．]/g, "");
}

/** Numbers by which headings are found, each with the sections that bear it, in order. */
type Places = ReadonlyMap<string, readonly number[]>;

function placesBy(sections: readonly Section[], key: (section: Section) => string): Places {
  const places = new Map<string, number[]>();
  for (const section of sections) {
    if (section.heading === null || section.level <= 1) continue;
    const name = key(section);
    if (name === "") continue;
    const same = places.get(name);
    if (same === undefined) places.set(name, [section.index]);
    else same.push(section.index);
  }
  return places;
}

function matchAll(entries: readonly Entry[], sections: readonly Section[]): readonly ContentsFinding[] {
  const byWords = placesBy(sections, (section) => bare((section.label ?? "") + section.title));
  const byLabel = placesBy(sections, (section) => bare(section.label ?? ""));
  let last = 0;
  return entries.map(({ title, span }) => {
    const ahead = firstAfter(byWords.get(bare(title)), last);
    const near = ahead ?? reworded(title, byLabel, sections, last);
    if (near !== null) {
      last = near;
      return { kind: ahead === null ? "reworded" : "found", title, entry: span, section: near };
    }
    const earlier = byWords.get(bare(title))?.[0] ?? null;
    return { kind: earlier === null ? "missing" : "moved", title, entry: span, section: earlier };
  });
}

/** The first of the sections (in order) behind section `last`, or null. */
function firstAfter(places: readonly number[] | undefined, last: number): number | null {
  if (places === undefined) return null;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= last) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? null;
}

/** The next section with the entry's number whose words come near to it. */
function reworded(title: string, byLabel: Places, sections: readonly Section[], last: number): number | null {
  const words = bare(title);
  const label = labelOf(words, byLabel);
  if (label === null) return null;
  let from = last;
  for (let tried = 0; tried < CANDIDATES; tried++) {
    const next = firstAfter(byLabel.get(label), from);
    if (next === null) return null;
    if (likeness(words.slice(label.length), bare(sections[next]?.title ?? "")) >= LIKENESS) return next;
    from = next;
  }
  return null;
}

const LONGEST_LABEL = 8;

function labelOf(words: string, byLabel: Places): string | null {
  for (let length = Math.min(LONGEST_LABEL, words.length); length > 0; length--)
    if (byLabel.has(words.slice(0, length))) return words.slice(0, length);
  return null;
}

/** Share of the pairs of characters of `words` that stand in `other` too, 0 to 1. */
function likeness(words: string, other: string): number {
  if (words.length < 2) return words === other ? 1 : 0;
  let shared = 0;
  for (let at = 0; at + 1 < words.length; at++) if (other.includes(words.slice(at, at + 2))) shared++;
  return shared / (words.length - 1);
}

/** Numbered headings as deep as those the list names, which it does not name. */
function unlisted(sections: readonly Section[], found: readonly ContentsFinding[]): readonly ContentsFinding[] {
  const listed = new Set(found.map(({ section }) => section));
  const levels = new Set<number>();
  for (const { section } of found) {
    const level = section === null ? undefined : sections[section]?.level;
    if (level !== undefined && level <= DEEPEST_LISTED) levels.add(level);
  }
  return sections
    .filter(({ index, label, level }) => label !== null && levels.has(level) && !listed.has(index))
    .map(({ index, label, title }) => ({
      kind: "unlisted",
      title: `${label ?? ""}${title}`,
      entry: null,
      section: index,
    }));
}

/** Lists name parts, chapters, sections and items of the first two depths; deeper headings have no numbers of their own. */
const DEEPEST_LISTED = 6;
