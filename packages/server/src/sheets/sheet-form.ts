import type { Language } from "../contract/messages/index.ts";

/** A column of a sheet that goes out and comes back. */
export interface SheetColumn<F extends string> {
  readonly field: F;
  readonly heading: Readonly<Record<Language, string>>;
  /** Width in characters. */
  readonly width: number;
  /** Whether people fill it in; what they do not is only read to recognise the row, or not at all. */
  readonly filled: boolean;
}

/** A sheet: its name and columns in order. `id` is the field that tells rows apart. */
export interface SheetForm<F extends string> {
  readonly name: Readonly<Record<Language, string>>;
  readonly columns: readonly SheetColumn<F>[];
  readonly id: F;
}

/** A column that tells what the ledger holds; what is written in it is passed over. */
export const told = <F extends string>(field: F, zh: string, en: string, width: number): SheetColumn<F> => ({
  ...{ field, heading: { "zh-CN": zh, en }, width, filled: false },
});

/** A column people fill in. */
export const filled = <F extends string>(field: F, zh: string, en: string, width: number): SheetColumn<F> => ({
  ...{ field, heading: { "zh-CN": zh, en }, width, filled: true },
});

/** The form headings are compared in: width, spaces and what stands in brackets do not tell them apart. */
export const headingKey = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[(（][^)）]*[)）]/gu, "")
    .replace(/[\s*＊:：]+/gu, "")
    .toLowerCase();

/** Columns that must be there: the one that tells rows apart, and those people fill in. */
export const neededColumns = <F extends string>({ columns, id }: SheetForm<F>): readonly SheetColumn<F>[] =>
  columns.filter(({ field, filled }) => filled || field === id);

/** What stands between units in one cell, as it is written out. */
export const UNIT_COMMA = "、";

/** What can stand between units in one cell. */
export const BETWEEN_UNITS = /[、,，;；\n\r]+/u;
