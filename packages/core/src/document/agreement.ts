import type { Draft, HeadingDraft, ParagraphDraft } from "./draft.ts";
import { isTitleLike, LONGEST_TITLE } from "./run-in.ts";

/** Levels of items: a list of them is all titles or all measures. */
const FIRST_ITEM = 5;
const LAST_ITEM = 8;

/** The members of one list: parts of one level under one heading, or under one part of the level above. */
interface List {
  readonly level: number;
  /** Indices of members whose first sentence was taken for their title, and of members that are paragraphs. */
  readonly titled: number[];
  readonly told: number[];
}

/**
 * Lets the members of a list agree: where most are whole paragraphs, the few whose first sentence could be a title are
 * paragraphs too.
 */
export function agreeing(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const told = new Set<number>();
  for (const { titled, told: members } of lists(drafts)) {
    if (titled.length === 0 || members.length <= titled.length) continue;
    if (members.filter((index) => !opensWithTitle(text, drafts[index])).length <= titled.length) continue;
    for (const index of titled) told.add(index);
  }
  return told.size === 0 ? drafts : merged(text, drafts, told);
}

/** Whether the first sentence of a paragraph names what it tells: the paragraph is as good as titled. */
function opensWithTitle(text: string, draft: Draft | undefined): boolean {
  if (draft === undefined) return false;
  const words = text.slice(draft.span.start, Math.min(draft.span.end, draft.span.start + LONGEST_TITLE + 1));
  return isTitleLike(words.slice(0, words.indexOf("。") + 1));
}

function numberOf(draft: Draft): number | null {
  if (draft.kind === "paragraph") return draft.number?.level ?? null;
  return draft.kind === "heading" && draft.label !== null ? draft.level : null;
}

function lists(drafts: readonly Draft[]): readonly List[] {
  const all: List[] = [];
  let open: List[] = [];
  drafts.forEach((draft, index) => {
    const level = numberOf(draft);
    if (level === null) {
      if (draft.kind === "heading" && draft.style !== "caption" && draft.style !== "run-in") open = [];
      return;
    }
    open = open.filter((list) => list.level <= level);
    if (level < FIRST_ITEM || level > LAST_ITEM) return;
    let list = open.find((each) => each.level === level);
    if (list === undefined) {
      list = { level, titled: [], told: [] };
      all.push(list);
      open.push(list);
    }
    if (draft.kind === "paragraph") list.told.push(index);
    else if (draft.kind === "heading" && draft.style === "run-in") list.titled.push(index);
  });
  return all;
}

/** The drafts with each heading of `told` and the rest of its line as the one paragraph they are. */
function merged(text: string, drafts: readonly Draft[], told: ReadonlySet<number>): readonly Draft[] {
  const result: Draft[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    const rest = drafts[index + 1];
    if (draft === undefined) break;
    if (draft.kind !== "heading" || !told.has(index)) result.push(draft);
    else {
      result.push(paragraphOf(text, draft, rest));
      if (isRest(text, draft, rest)) index++;
    }
  }
  return result;
}

function paragraphOf(text: string, heading: HeadingDraft, rest: Draft | undefined): ParagraphDraft {
  const end = isRest(text, heading, rest) ? rest.span.end : heading.span.end;
  const span = { start: heading.span.start, end };
  return { kind: "paragraph", span, item: false, number: { label: heading.label ?? "", level: heading.level } };
}

function isRest(text: string, heading: HeadingDraft, rest: Draft | undefined): rest is ParagraphDraft {
  return rest?.kind === "paragraph" && !text.slice(heading.span.end, rest.span.start).includes("\n");
}
