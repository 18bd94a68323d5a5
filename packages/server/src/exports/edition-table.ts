import type { EditionLine, EditionSide } from "@lantu/store";
import type { Language } from "../contract/messages/index.ts";
import { editionWords } from "./edition-words.ts";
import type { Cell } from "./table.ts";

/** Columns of a report on a new edition, in their order, with their widths in a workbook in characters. */
export const editionColumns = {
  relation: 12,
  oldTitle: 36,
  newTitle: 36,
  oldQuote: 60,
  newQuote: 60,
  numbers: 36,
  oldAddress: 28,
  newAddress: 28,
  decision: 16,
  oldLink: 44,
  newLink: 44,
} as const;
export type EditionColumn = keyof typeof editionColumns;

/** How the table is to be written. */
export interface EditionForm {
  readonly language: Language;
  /** Origin of the links. */
  readonly origin: string;
}

/** The head of the table. */
export function editionHeadings({ language }: EditionForm): readonly string[] {
  return Object.values(editionWords(language).columns);
}

/** One line of the report as a line of the table. */
export function editionCells(line: EditionLine, { language, origin }: EditionForm): readonly Cell[] {
  const words = editionWords(language);
  const { relation, old, now, numbers } = line;
  const link = (side: EditionSide | null): Cell => (side === null ? null : `${origin}/commitments/${side.id}`);
  const cells: Readonly<Record<EditionColumn, Cell>> = {
    relation: words.relation[relation],
    oldTitle: old?.title ?? null,
    newTitle: now?.title ?? null,
    oldQuote: old?.quote ?? null,
    newQuote: now?.quote ?? null,
    numbers: numbers.length === 0 ? null : numbers.map(({ from, to }) => `${amount(from)} → ${amount(to)}`).join("; "),
    oldAddress: old?.address ?? null,
    newAddress: now?.address ?? null,
    decision: old === null || !old.reviewed ? null : words.state[old.state],
    oldLink: link(old),
    newLink: link(now),
  };
  return Object.values(cells);
}

/** Comparators as they are written before a number; an equals sign is not. */
const SIGNS = { "=": "", ">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "≈" } as const;

function amount(number: EditionLine["numbers"][number]["from"]): string {
  if (number === null) return "–";
  const { op, value, valueMax, unit } = number;
  return `${SIGNS[op]}${value}${valueMax === null ? "" : `–${valueMax}`}${unit ?? ""}`;
}
