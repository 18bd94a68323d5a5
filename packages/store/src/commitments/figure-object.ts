import { sql } from "drizzle-orm";

/** A figure as the object a `FigureSummary` is; the table's alias must be `f`. */
export const figureObject = sql`json_build_object('id', f.id, 'start', f.raw_start, 'end', f.raw_end, 'quote', f.quote,
  'subject', f.subject, 'value', f.value, 'valueMax', f.value_max, 'unit', f.unit, 'op', f.op, 'measure', f.measure,
  'modality', f.modality, 'period', f.period, 'confidence', f.confidence, 'edited', f.edited)`;
