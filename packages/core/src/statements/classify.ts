import type { Document, HeadingBlock, ParagraphBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import {
  APPEAL,
  GROUNDS,
  LIST_MEMBER,
  NOTE,
  NOTE_MEMBER,
  PROBLEM_CLOSING,
  SALUTATION,
  STATE_TITLE,
} from "./class-cues.ts";
import { isContent, isTitle } from "./class-headings.ts";
import { type Part, partsOf } from "./class-parts.ts";
import type { SectionRole } from "./class-role-words.ts";
import { namedRole, sectionRoles, titleLine, turns } from "./class-roles.ts";
import { decide } from "./class-rules.ts";
import type { Statement, StatementClass } from "./statement.ts";

/** What is open at the end of a block and may go on in the next. */
interface Open {
  /** An account of difficulties. */
  readonly problems: boolean;
  /** Notes below a table or at the end. */
  readonly notes: boolean;
}

const NOTHING: Open = { problems: false, notes: false };

/** A document and what each of its sections is for. */
interface Reading {
  readonly document: Document;
  readonly parts: readonly (Part | undefined)[];
  readonly roles: readonly SectionRole[];
}

/** Says what each stretch of the document does. Statements are in order and cover all but white space. */
export function classify(document: Document): readonly Statement[] {
  const parts = partsOf(document);
  const reading: Reading = { document, parts, roles: sectionRoles(document, parts) };
  const statements: Statement[] = [];
  let open = NOTHING;
  for (const block of document.blocks) {
    if (block.kind === "paragraph") {
      open = classifyParagraph(reading, block, open, statements);
    } else if (block.kind === "heading") {
      open = classifyHeading(reading, block, open, statements);
    } else {
      open = NOTHING;
      statements.push(statement(block.index, block.span, block.kind, `block.${block.kind}`));
    }
  }
  return statements;
}

/** Adds the statement of a heading; one that is a sentence with nothing under it does what sentences there do. */
function classifyHeading(reading: Reading, block: HeadingBlock, open: Open, into: Statement[]): Open {
  const words = reading.document.text.slice(block.span.start, block.span.end);
  if (!isContent(reading.document, block, words) && !(open.problems && isListed(reading, block, words))) {
    into.push(statement(block.index, block.span, "heading", "block.heading"));
    return { problems: open.problems && block.level >= LIST_LEVEL, notes: false };
  }
  const own = reading.document.sections[block.section];
  const role = reading.roles[(own?.heading === block.index ? own.parent : own?.index) ?? 0] ?? "measures";
  const decision = decide(words, { role, inProblems: open.problems });
  into.push(statement(block.index, block.span, decision.class, decision.rule));
  return { problems: decision.inProblems, notes: false };
}

/** `1、产业结构单一。` in an account of difficulties: the list goes on, or the account closes, with what follows. */
function isListed({ document }: Reading, { index, style }: HeadingBlock, words: string): boolean {
  const next = document.blocks[index + 1];
  if (style === "run-in" || !words.endsWith("。") || next?.kind !== "paragraph") return false;
  const start = document.text.slice(next.span.start, next.span.start + 12);
  return LIST_MEMBER.test(start) || PROBLEM_CLOSING.test(start);
}

/** Headings this deep (1. and deeper) number the members of a list as well as sections. */
const LIST_LEVEL = 7;

/** Adds the statements of a paragraph and says what is still open at its end. */
function classifyParagraph(reading: Reading, block: ParagraphBlock, open: Open, into: Statement[]): Open {
  const { document, parts } = reading;
  const { text } = document;
  const start = text.slice(block.span.start, block.span.start + 12);
  if (open.notes ? NOTE_MEMBER.test(start) : NOTE.test(start)) {
    for (const span of block.sentences) into.push(statement(block.index, span, "context", "note"));
    return { problems: false, notes: true };
  }
  if (parts[block.index]?.block === block.index) {
    into.push(statement(block.index, block.span, "heading", "part"));
    return NOTHING;
  }
  const titled = document.blocks[block.index - 1]?.kind === "heading";
  const role = localRole(text, block, roleAt(reading, block));
  let inProblems = open.problems && (titled || LIST_MEMBER.test(start));
  block.sentences.forEach((span, index) => {
    const words = text.slice(span.start, span.end);
    if (index === 0 && (isTitle(block, span, words) || (block.index === 0 && titleLine(words) !== ""))) {
      into.push(statement(block.index, span, "heading", "run-in"));
      return;
    }
    const decision = decide(words, { role, inProblems });
    inProblems = decision.inProblems;
    into.push(statement(block.index, span, decision.class, decision.rule));
  });
  return { problems: inProblems, notes: false };
}

/** What the section of a block is for, or the part that has begun inside the section. */
function roleAt({ document, parts, roles }: Reading, { index, section }: ParagraphBlock): SectionRole {
  const part = parts[index];
  const opened = document.sections[section]?.heading ?? -1;
  return part !== undefined && part.block > opened ? part.role : (roles[section] ?? "measures");
}

/** Sections whose paragraphs may each be of another kind, as the titles run into them say. */
const MIXED: ReadonlySet<SectionRole> = new Set<SectionRole>(["outlook", "goals", "guidance", "situation"]);

/** What the paragraph is for, as its opening, its end or the title run into it say. */
function localRole(text: string, block: ParagraphBlock, role: SectionRole): SectionRole {
  if (isAppeal(text, block)) return "closing";
  if (role === "goals" && GROUNDS.test(text.slice(block.span.start, block.span.start + 24))) return "guidance";
  const first = block.runIn[0];
  if (first === undefined || !MIXED.has(role)) return role;
  const title = text.slice(first.start, first.end).replace(/^(?:\d{1,2}[.．、]|——)\s*/, "");
  const own = namedRole(title) ?? (STATE_TITLE.test(title) ? "goals" : null);
  if (role === "outlook" || own === null) return own ?? role;
  return own === "measures" || !turns(role, own, title) ? role : own;
}

/** `各位代表！……让我们……而努力奋斗！` */
function isAppeal(text: string, block: ParagraphBlock): boolean {
  const [first] = block.sentences;
  const last = block.sentences.at(-1);
  if (first === undefined || last === undefined || first === last) return false;
  return SALUTATION.test(text.slice(first.start, first.end)) && APPEAL.test(text.slice(last.start, last.end));
}

function statement(block: number, span: Span, name: StatementClass, rule: string): Statement {
  return { kind: "statement", span, class: name, block, rule };
}
