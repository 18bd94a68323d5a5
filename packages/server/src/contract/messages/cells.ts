import type { CellError, CellErrorCode, Field } from "@lantu/core/signals";
import { cellsEn } from "./cells-en.ts";
import { cellsZhCN } from "./cells-zh-CN.ts";
import type { Language } from "./render.ts";

/** What is said of cells in one language. `{text}` is the cell's text, `{name}` a parameter. */
export interface CellMessages {
  readonly fields: Readonly<Record<Field, string>>;
  readonly errors: Readonly<Record<CellErrorCode, string>>;
  /** Words for parameters that are names. */
  readonly words: Readonly<Record<string, string>>;
}

const catalogues: Readonly<Record<Language, CellMessages>> = { "zh-CN": cellsZhCN, en: cellsEn };

/** Parameters that are numbers of the data and not names. */
const LONGEST_TEXT = 60;

/** Says in one sentence what is wrong with a cell. */
export function renderCellError({ code, field, text, params }: CellError, language: Language): string {
  const { errors, fields, words } = catalogues[language];
  const given: Readonly<Record<string, string | number>> = {
    ...params,
    text: text.slice(0, LONGEST_TEXT),
    field: fields[field],
  };
  return errors[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(given[name] ?? "");
    return words[value] ?? value;
  });
}

/** What a field of a table is called. */
export function renderTableField(field: Field, language: Language): string {
  return catalogues[language].fields[field];
}

/** A cell as spreadsheets name it (`C12`); null without a column. */
export function cellName(row: number, column: number | null): string | null {
  if (column === null) return null;
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
