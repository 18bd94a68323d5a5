import type { SheetCell } from "@lantu/core/signals";
import type { CellValue } from "exceljs";

/** A cell of a workbook as the text a reader of the sheet sees; a formula stays marked as one. */
export function sheetCell(value: CellValue, format: string | undefined): SheetCell {
  if (value !== null && typeof value === "object" && !(value instanceof Date)) return compound(value, format);
  return plain(value, format);
}

function compound(value: Exclude<CellValue, Date | null> & object, format: string | undefined): SheetCell {
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return sheetCell(value.text, format);
  if ("error" in value) return String(value.error);
  if ("formula" in value || "sharedFormula" in value || "result" in value) {
    const { result } = value;
    const shown =
      result === undefined || (typeof result === "object" && !(result instanceof Date)) ? "" : plain(result, format);
    return { formula: "formula" in value ? (value.formula ?? "") : "", text: shown };
  }
  return "";
}

function plain(value: string | number | boolean | Date | null | undefined, format = ""): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return day(value, format);
  if (typeof value === "number" && isPercentage(format)) return `${Number((value * 100).toPrecision(15))}%`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A number shown as a percentage is kept by workbooks as a hundredth of what is seen. */
function isPercentage(format: string): boolean {
  return unquoted(format).includes("%");
}

/** A date as far as its format shows it: a sheet that shows 2024年11月 keeps the first of the month. */
function day(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString().slice(0, 10);
  const shown = unquoted(format).toLowerCase();
  if (shown === "" || shown.includes("d")) return iso;
  return shown.includes("m") ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** A number format without the words it shows (ISO/IEC 29500, 18.8.31 numFmts). */
function unquoted(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
}
