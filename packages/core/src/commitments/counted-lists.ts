import type { Document, TableBlock } from "../document/index.ts";
import type { Description, Row } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import type { Commitment } from "./commitment.ts";
import { draftOf } from "./draft.ts";
import { LIST_VERB } from "./project-list-words.ts";

/** …等9项工程。: a cell that says how many works it has named. */
const COUNTED = /等(\d{1,3})[项个](?:重[大点])?(?:工程|项目)。?$/u;
const LONGEST_CELL = 1200;
const FEWEST_WORKS = 2;

/** What divides the works, and marks within which it does not. */
const DIVIDES = "、";
const OPENS = "“（(《";
const SHUTS = "”）)》";

/**
 * The works that cells of tables name one after the other, where a cell says how many there are and names as many: each is
 * a project, whatever it is called. Tables of indicators are left out.
 */
export function readCountedLists(
  document: Document,
  rows: readonly Row[],
  description: Description,
): readonly Commitment[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== "table" || rows.some(({ span }) => within(span, block.span))) return [];
    return worksIn(document.text, block).map(({ span, title }) =>
      draftOf(block, { kind: "project", title, spans: [span], period: description.period.value }),
    );
  });
}

interface Work {
  readonly span: Span;
  readonly title: string;
}

function worksIn(text: string, { cells }: TableBlock): readonly Work[] {
  return cells.flatMap(({ span }) => {
    const words = span.end - span.start > LONGEST_CELL ? "" : text.slice(span.start, span.end);
    const end = COUNTED.exec(words);
    if (end === null) return [];
    const verb = LIST_VERB.exec(words)?.[0] ?? "";
    const works = divided(words.slice(0, end.index), verb.length);
    if (works.length !== Number(end[1]) || works.length < FEWEST_WORKS) return [];
    return works.map(({ start, end: stop }) => ({
      span: { start: span.start + start, end: span.start + stop },
      title: verb + words.slice(start, stop).replace(/\s+/gu, ""),
    }));
  });
}

/** The parts of a list between its marks, outside brackets and quotations. */
function divided(list: string, from: number): readonly Span[] {
  const parts: Span[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at <= list.length; at++) {
    const mark = list.charAt(at);
    if (mark !== "" && OPENS.includes(mark)) depth++;
    else if (mark !== "" && SHUTS.includes(mark)) depth = Math.max(0, depth - 1);
    else if (at === list.length || (mark === DIVIDES && depth === 0)) {
      parts.push({ start, end: at });
      start = at + 1;
    }
  }
  return parts;
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
