import type { Guard } from "./guard.ts";
import { ReadProblem } from "./problem.ts";

/** Elements without end tag (HTML Living Standard, 13.1.2 void elements). */
const voidTags = new Set(
  "area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split(" "),
);

/** Elements whose end tag may be left out: the next of the same name ends them (13.1.2.4 optional tags). */
const selfEnding = new Set("p li dt dd option tr td th thead tbody".split(" "));

/** Elements whose content is not markup. */
const opaque = new Set(["script", "style", "textarea", "title"]);

const opening = /<!--|<(\/?)([a-z][a-z0-9:-]*)/gi;

/**
 * Refuses markup with more tags or deeper nesting than the limits, before a tree is built of it: parsing takes
 * time in the square of the depth (9 s for 100,000 levels). One linear scan.
 * Throws `file-memory` and `file-unreadable`.
 */
export function checkMarkupSize(markup: string, guard: Guard): void {
  const { nesting, tags } = guard.limits;
  const open: string[] = [];
  let count = 0;
  for (const tag of tagsOf(markup)) {
    count += 1;
    if (count > tags) throw new ReadProblem("file-memory", { reason: "tags", limit: tags });
    if (tag.end) closeTag(open, tag.name);
    else openTag(open, tag.name);
    if (open.length > nesting) throw new ReadProblem("file-unreadable", { reason: "nesting", limit: nesting });
  }
}

interface Tag {
  readonly name: string;
  readonly end: boolean;
}

/** The tags of markup, comments and the content of scripts passed over. */
function* tagsOf(markup: string): Generator<Tag> {
  opening.lastIndex = 0;
  const pattern = new RegExp(opening);
  for (let found = pattern.exec(markup); found; found = pattern.exec(markup)) {
    const name = found[2]?.toLowerCase();
    const end = found[1] === "/";
    if (name !== undefined) yield { name, end };
    const skipTo = name === undefined ? "-->" : opaque.has(name) && !end ? `</${name}` : null;
    if (skipTo !== null) pattern.lastIndex = indexOrEnd(markup, skipTo, pattern.lastIndex);
  }
}

function openTag(open: string[], name: string): void {
  if (voidTags.has(name)) return;
  if (selfEnding.has(name) && open.at(-1) === name) open.pop();
  open.push(name);
}

/** Ends the innermost open element of that name with all it holds; an end tag that ends nothing is passed over. */
function closeTag(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

function indexOrEnd(markup: string, wanted: string, from: number): number {
  const at = markup.indexOf(wanted, from);
  return at < 0 ? markup.length : at;
}
