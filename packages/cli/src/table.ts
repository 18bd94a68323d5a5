/** Code points a terminal shows two cells wide: Chinese characters, kana, Hangul, full-width forms (UAX #11, W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** A column: its heading, and the cells of a terminal it takes at most. */
export interface Column {
  readonly title: string;
  readonly most: number;
  /** Numbers stand at the right edge. */
  readonly right?: boolean;
}

const GAP = "  ";

/** Lines of a table with aligned columns; what does not fit a column ends in `…`. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows];
  const fitted = cells.map((row) => columns.map(({ most }, index) => fit(row[index] ?? "", most)));
  const widths = columns.map((_, index) => Math.max(...fitted.map((row) => cellWidth(row[index] ?? ""))));
  const [head = "", ...body] = fitted.map((row) => line(row, columns, widths));
  return [head, widths.map((width) => "─".repeat(width)).join(GAP), ...body];
}

/** Cells of a terminal that `text` takes. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

function isWide(character: string): boolean {
  return WIDE.test(character) || (character.codePointAt(0) ?? 0) > 0x1f000;
}

function fit(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, " ");
  if (cellWidth(flat) <= most) return flat;
  let kept = "";
  let width = 0;
  for (const character of flat) {
    width += isWide(character) ? 2 : 1;
    if (width > most - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function line(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const padded = row.map((text, index) => {
    const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - cellWidth(text)));
    return columns[index]?.right === true ? space + text : text + space;
  });
  return padded.join(GAP).trimEnd();
}
