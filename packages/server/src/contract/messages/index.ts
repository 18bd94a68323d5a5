export {
  sayConservation,
  sayDefaultKind,
  sayNoDrawing,
  sayProgramme,
  sayYearRelation,
  type ToldTarget,
} from "./breakdown/telling.ts";
export { cellName, renderCellError, renderTableField } from "./cells.ts";
export { type SaidAlignment, sayAlignment } from "./comparisons/alignment.ts";
export { type SaidFinding, sayFinding } from "./comparisons/finding.ts";
export { type SaidReconciliation, sayClaim, sayReconciliation } from "./comparisons/reconciliation.ts";
export { judgementSentences, ruleSentence, type SaidJudgement, type SaidTarget, targetSentences } from "./judgement.ts";
export type { FieldRule, Message, Messages } from "./message.ts";
export * from "./render.ts";
export { renderSheetRemark, type SheetRemarkCode } from "./sheets.ts";
