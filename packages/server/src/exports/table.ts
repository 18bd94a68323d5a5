import type { CommitmentSummary } from "@lantu/store";
import type { CommitmentColumn } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { type TableWords, tableWords } from "./words.ts";

/** A cell of an exported table; null where nothing is known. */
export type Cell = string | number | null;

/** How a ledger table is written out. */
export interface TableForm {
  readonly columns: readonly CommitmentColumn[];
  readonly language: Language;
  /** Origin of the links, e.g. `http://127.0.0.1:7440`. */
  readonly origin: string;
}

/** The head of the table. */
export function headings({ columns, language }: TableForm): readonly string[] {
  const { columns: names } = tableWords(language);
  return columns.map((column) => names[column]);
}

/** One commitment as a line of the table. */
export function line(commitment: CommitmentSummary, form: TableForm): readonly Cell[] {
  const words = tableWords(form.language);
  return form.columns.map((column) => cells[column](commitment, words, form.origin));
}

/** Commitments as lines of the table, as they come. */
export async function* lines(
  commitments: AsyncIterable<CommitmentSummary>,
  form: TableForm,
): AsyncGenerator<readonly Cell[]> {
  for await (const commitment of commitments) yield line(commitment, form);
}

type CellOf = (commitment: CommitmentSummary, words: TableWords, origin: string) => Cell;

/** What each column shows. */
const cells: Readonly<Record<CommitmentColumn, CellOf>> = {
  state: ({ state }, words) => words.state[state],
  title: ({ title }) => title,
  quote: ({ quote }) => quote,
  value: ({ figure }) => valueCell(figure),
  target: ({ targetText, figure }) => targetText ?? figure?.quote ?? null,
  unit: ({ figure }) => figure?.unit ?? null,
  period: ({ period }) => period,
  deadline: ({ deadline }) => deadline,
  kind: ({ kind }, words) => words.kind[kind],
  nature: ({ nature }, words) => (nature === null ? null : words.nature[nature]),
  document: ({ document }) => document.title,
  address: ({ address }) => address,
  lead: ({ lead }, words) => names(lead, words),
  cooperating: ({ cooperating }, words) => names(cooperating, words),
  figures: ({ figures }) => figures,
  doubts: ({ doubts }, words) =>
    joined(
      doubts.map((doubt) => words.doubt[doubt]),
      words,
    ),
  link: ({ id }, _, origin) => `${origin}/commitments/${id}`,
  id: ({ id }) => id,
};

/** A number stays a number; a range is text, for no spreadsheet has a type for it. */
function valueCell(figure: CommitmentSummary["figure"]): Cell {
  if (figure === null) return null;
  return figure.valueMax === null ? figure.value : `${figure.value}–${figure.valueMax}`;
}

function names(units: CommitmentSummary["lead"], words: TableWords): Cell {
  return joined(
    units.map(({ name }) => name),
    words,
  );
}

function joined(parts: readonly string[], words: TableWords): Cell {
  return parts.length === 0 ? null : parts.join(words.comma);
}
