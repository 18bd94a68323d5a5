import type { Block, Document, ParagraphBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import { LIST_MEMBER } from "./class-cues.ts";
import type { SectionRole } from "./class-role-words.ts";
import { namedRole, sectionRoles } from "./class-roles.ts";
import { decide, type Setting } from "./class-rules.ts";
import type { Statement, StatementClass } from "./statement.ts";

/** Says what each stretch of the document does. Statements are in order and cover all but white space. */
export function classify(document: Document): readonly Statement[] {
  const roles = sectionRoles(document);
  const statements: Statement[] = [];
  let inProblems = false;
  for (const block of document.blocks) {
    if (block.kind !== "paragraph") {
      inProblems = false;
      statements.push(statement(block.index, block.span, block.kind, `block.${block.kind}`));
      continue;
    }
    const carried = inProblems && LIST_MEMBER.test(document.text.slice(block.span.start, block.span.start + 12));
    inProblems = classifyParagraph(document, block, roles[block.section] ?? "measures", carried, statements);
  }
  return statements;
}

/** Adds the statements of a paragraph and says whether an account of difficulties is still open at its end. */
function classifyParagraph(
  document: Document,
  block: ParagraphBlock,
  role: SectionRole,
  carried: boolean,
  into: Statement[],
): boolean {
  const titles = new Set(block.runIn.map((span) => span.end));
  const local = localRole(document, block, role);
  let inProblems = carried;
  block.sentences.forEach((span, index) => {
    const text = document.text.slice(span.start, span.end);
    if (titles.has(span.end) && index === 0) {
      into.push(statement(block.index, span, "heading", "run-in"));
      return;
    }
    const setting: Setting = {
      role: local,
      inProblems,
      first: index === 0,
      last: index === block.sentences.length - 1,
    };
    const decision = decide(text, setting);
    inProblems = decision.inProblems;
    into.push(statement(block.index, span, decision.class, decision.rule));
  });
  return inProblems;
}

/** In a section that tells several things, the title run into a paragraph says what the paragraph is for. */
function localRole(document: Document, block: ParagraphBlock, role: SectionRole): SectionRole {
  const first = block.runIn[0];
  if (role !== "outlook" || first === undefined) return role;
  return namedRole(document.text.slice(first.start, first.end)) ?? role;
}

function statement(block: Block["index"], span: Span, name: StatementClass, rule: string): Statement {
  return { kind: "statement", span, class: name, block, rule };
}
