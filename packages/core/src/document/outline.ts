import type { Section } from "./document.ts";
import type { Draft, HeadingDraft } from "./draft.ts";
import { withoutMark } from "./headings.ts";

/** Headings that only name a table or open a paragraph: they stand in a section and open none. */
function opensSection(draft: Draft): draft is HeadingDraft {
  return draft.kind === "heading" && draft.style !== "caption" && !(draft.style === "run-in" && draft.label === null);
}

interface OpenSection {
  readonly index: number;
  readonly parent: number | null;
  readonly level: number;
  readonly label: string | null;
  readonly title: string;
  readonly heading: number | null;
  readonly first: number;
  last: number;
}

/** The outline of a document: its sections, and for each draft the innermost section it stands in. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly sectionOf: readonly number[];
}

/** Builds the tree of sections: a heading closes all open sections of its own level or deeper. */
export function outline(text: string, drafts: readonly Draft[]): Outline {
  const all: OpenSection[] = [
    { index: 0, parent: null, level: 0, label: null, title: "", heading: null, first: 0, last: drafts.length - 1 },
  ];
  const open: OpenSection[] = all.slice();
  const sectionOf: number[] = [];
  drafts.forEach((draft, block) => {
    if (opensSection(draft)) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= draft.level) open.pop();
      const section = openSection(text, draft, block, all.length, open.at(-1)?.index ?? 0);
      all.push(section);
      open.push(section);
    }
    for (const section of open) section.last = Math.max(section.last, block);
    sectionOf.push(open.at(-1)?.index ?? 0);
  });
  return { sections: all.map(closeSection), sectionOf };
}

function openSection(text: string, draft: HeadingDraft, block: number, index: number, parent: number): OpenSection {
  const whole = withoutMark(text.slice(draft.span.start, draft.span.end)).replace(/\s+/g, " ");
  const title = draft.label === null ? whole : whole.slice(draft.label.length).trim();
  return { index, parent, level: draft.level, label: draft.label, title, heading: block, first: block, last: block };
}

function closeSection({ first, last, ...section }: OpenSection): Section {
  return { ...section, blocks: { first, last } };
}
