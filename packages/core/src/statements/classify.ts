import type { Block, Document, ParagraphBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import type { Statement, StatementClass } from "./statement.ts";

/** Says what each stretch of the document does. Statements are in order and cover all but white space. */
export function classify(document: Document): readonly Statement[] {
  return document.blocks.flatMap((block) => statementsOf(block));
}

function statementsOf(block: Block): readonly Statement[] {
  if (block.kind === "paragraph") return paragraphStatements(block);
  return [statement(block, block.span, block.kind, `block.${block.kind}`)];
}

function paragraphStatements(block: ParagraphBlock): readonly Statement[] {
  const titles = new Set(block.runIn.map((span) => `${span.start}-${span.end}`));
  return block.sentences.map((span) =>
    titles.has(`${span.start}-${span.end}`)
      ? statement(block, span, "heading", "run-in")
      : statement(block, span, "action", "default"),
  );
}

function statement(block: Block, span: Span, name: StatementClass, rule: string): Statement {
  return { kind: "statement", span, class: name, block: block.index, rule };
}
