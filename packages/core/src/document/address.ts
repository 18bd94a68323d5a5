import type { Section } from "./document.ts";
import type { Draft, ParagraphNumber } from "./draft.ts";

/** Titles without a number are cited by at most this many characters. */
const LONGEST_NAME = 16;

/**
 * Where each draft stands, in words a person can cite: labels from the outermost section inwards, those of numbered
 * measures that are no headings, then the number of the paragraph or table within its section: `第六章 第一节 二、 ¶3`,
 * `二、 （五） 1. ¶4`. The title of the document is left out.
 */
export function addresses(
  drafts: readonly Draft[],
  sections: readonly Section[],
  sectionOf: readonly number[],
): readonly string[] {
  const counts = new Map<number, number>();
  const paths = sections.map((section) => pathOf(section, sections));
  let open: readonly ParagraphNumber[] = [];
  return drafts.map((draft, index) => {
    const section = sectionOf[index] ?? 0;
    const path = paths[section] ?? "";
    if (draft.kind === "heading") open = [];
    if (draft.kind !== "paragraph" && draft.kind !== "table") return path;
    const number = draft.kind === "paragraph" ? draft.number : undefined;
    if (number !== undefined) open = [...open.filter(({ level }) => level < number.level), number];
    const count = (counts.get(section) ?? 0) + 1;
    counts.set(section, count);
    const labels = number === undefined ? [] : open.map(({ label }) => label.replace(/\s+/g, ""));
    return [path, ...labels, `¶${count}`].filter((part) => part !== "").join(" ");
  });
}

function pathOf(section: Section, sections: readonly Section[]): string {
  const names: string[] = [];
  for (
    let at: Section | undefined = section;
    at !== undefined;
    at = at.parent === null ? undefined : sections[at.parent]
  ) {
    if (at.level > 1) names.unshift(nameOf(at));
  }
  return names.join(" ");
}

function nameOf(section: Section): string {
  if (section.label !== null) return section.label.replace(/\s+/g, "");
  return section.title.length > LONGEST_NAME ? `${section.title.slice(0, LONGEST_NAME)}…` : section.title;
}
