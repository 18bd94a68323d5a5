import type { Figure, Measure } from "./figure.ts";
import { confidenceOf, tableEvidence } from "./figure-confidence.ts";
import { planYearsOf, type ReadingContext, writeYears } from "./figure-context.ts";
import { isRateName } from "./measure.ts";
import type { Row } from "./row.ts";
import type { Statement } from "./statement.ts";
import { statementAt } from "./statement-at.ts";
import { fullName, plainName } from "./table-names.ts";

const EVIDENCE = tableEvidence("indicators");

/** Rows with the measure and the period of what their target cells state, as the document's years tell them. */
export function datedRows(rows: readonly Row[], context: ReadingContext): readonly Row[] {
  return rows.map((row) => {
    if (row.figure === null) return row;
    const measure = rowMeasure(row, row.figure.measure);
    const period = row.figure.period ?? rowPeriod(row, measure, context);
    return { ...row, figure: { ...row.figure, measure, period } };
  });
}

/** What a row measures: its name, with that of its group where it says half of it only (城镇 of 居民人均可支配收入). */
export function rowSubject({ name, group }: Row): string {
  return fullName(plainName(name), group === null ? null : plainName(group));
}

/** The figures the target cells of indicator tables state. */
export function rowFigures(
  rows: readonly Row[],
  statements: readonly Statement[],
  context: ReadingContext,
): readonly Figure[] {
  return datedRows(rows, context).flatMap((row) => {
    const { figure, targetSpan } = row;
    if (figure === null || targetSpan === null || row.targetInferred) return [];
    return [
      {
        kind: "figure" as const,
        span: targetSpan,
        subject: rowSubject(row),
        subjectSpan: row.nameSpan,
        value: figure.value,
        valueMax: figure.valueMax,
        unit: figure.unit,
        op: figure.op,
        measure: figure.measure,
        modality: "target" as const,
        period: figure.period,
        statement: statementAt(statements, targetSpan.start),
        evidence: EVIDENCE,
        confidence: confidenceOf(EVIDENCE),
      },
    ];
  });
}

/** 累计 in the name and 【】 around the value make a flow of it; 增速 and 降幅 are rates of change. */
function rowMeasure({ name, target }: Row, measure: Measure): Measure {
  if (measure === "share" && isRateName(name)) return "rate";
  return measure === "level" && /累计|^新增/u.test(`${target ?? ""}${name}`) && !/达到/u.test(name) ? "delta" : measure;
}

/** Additions, rates of change and cumulated values cover the plan's years; anything else is told for its last year. */
function rowPeriod({ target }: Row, measure: Measure, context: ReadingContext): string | null {
  const years = planYearsOf(context);
  if (years === null) return null;
  const whole = measure === "delta" || measure === "rate" || /[【［[]|累计/u.test(target ?? "");
  return whole ? writeYears(years) : String(years.last);
}
