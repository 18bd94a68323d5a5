import type { ProblemParams } from "../contract/codes.ts";
import type { SheetRemark } from "../contract/index.ts";
import { cellName } from "../contract/messages/cells.ts";
import { type Language, renderSheetRemark, type SheetRemarkCode } from "../contract/messages/index.ts";

/** A place in a sheet: the row from 1, the column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number | null;
  readonly heading: string | null;
}

/** Something said of a cell. */
export interface Remark extends CellPlace {
  readonly code: SheetRemarkCode;
  readonly text: string;
  readonly params: ProblemParams;
}

/** Characters of a cell's text an answer repeats. */
const LONGEST_TEXT = 200;

/** A remark as an answer tells it. */
export function presentRemark(remark: Remark, language: Language): SheetRemark {
  const { row, column, heading, code, text, params } = remark;
  return {
    ...{ row, column, cell: cellName(row, column), heading, text: text.slice(0, LONGEST_TEXT), code },
    params: { ...params },
    message: renderSheetRemark(remark, language),
  };
}
