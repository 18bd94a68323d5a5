import type { Document } from "../document/index.ts";
import type { Description, Figure, Row, Statement } from "../statements/index.ts";
import type { Commitment } from "./commitment.ts";

/** What somebody undertakes in a document, in text order. */
export function readCommitments(
  document: Document,
  statements: readonly Statement[],
  _figures: readonly Figure[],
  _rows: readonly Row[],
  description: Description,
): readonly Commitment[] {
  return statements
    .filter((statement) => statement.class === "action")
    .flatMap((statement): Commitment[] => {
      const block = document.blocks[statement.block];
      if (block === undefined) return [];
      return [
        {
          kind: "task",
          nature: null,
          title: document.text.slice(statement.span.start, statement.span.end).slice(0, 40),
          spans: [statement.span],
          block: block.index,
          section: block.section,
          address: block.address,
          period: description.period.value,
          deadline: null,
          lead: [],
          cooperating: [],
          figures: [],
          row: null,
          doubts: [],
        },
      ];
    });
}
