import type { Figure, Row, RowFigure } from "../statements/index.ts";
import type { Commitment, Doubt } from "./commitment.ts";

type Stated = Pick<RowFigure, "value" | "valueMax" | "unit" | "measure"> & { readonly end: string };

/** Words around the name of an indicator that do not change what is measured. */
const AROUND_NAME =
  /全市|全区|全省|全县|全国|我市|我区|我省|本市|本区|实现|总体|达到|年均|年平均|增长率|增长速度|增速|增长|增幅|[“”"（）()【】\s]|左右|水平$/gu;
const BRACKETED = /[（(][^（）()]*[）)]/gu;

/**
 * Makes one commitment of a target that is told twice, in prose and again in a table or in two sentences: same concept,
 * same value, same end. Where prose and table tell different values of one concept both stay and carry the doubt.
 */
export function mergeTargets(
  targets: readonly Commitment[],
  figures: readonly Figure[],
  rows: readonly Row[],
): readonly Commitment[] {
  const kept: Commitment[] = [];
  const byName = new Map<string, number[]>();
  const fromTables = [...targets].sort((a, b) => Number(a.row === null) - Number(b.row === null));
  for (const target of fromTables) {
    const name = conceptOf(target.title);
    const known = byName.get(name) ?? [];
    const same = known.find((index) => sameTarget(kept[index], target, figures, rows));
    const twin = same === undefined ? undefined : kept[same];
    if (same !== undefined && twin !== undefined) {
      kept[same] = joined(twin, target);
      continue;
    }
    for (const index of known) doubtDifference(kept, index, target, figures, rows);
    byName.set(name, [...known, kept.length]);
    kept.push(target);
  }
  return kept;
}

function conceptOf(title: string): string {
  const bare = title.replace(BRACKETED, "").replace(AROUND_NAME, "");
  return bare === "" ? title : bare;
}

function joined(a: Commitment, b: Commitment): Commitment {
  return { ...a, spans: [...a.spans, ...b.spans], figures: [...a.figures, ...b.figures] };
}

function sameTarget(
  a: Commitment | undefined,
  b: Commitment,
  figures: readonly Figure[],
  rows: readonly Row[],
): boolean {
  const one = a === undefined ? null : statedBy(a, figures, rows);
  const other = statedBy(b, figures, rows);
  if (one === null || other === null || one.end !== other.end) return false;
  return one.value === other.value && one.valueMax === other.valueMax;
}

/** Same concept, kind of measure and end, another value: a table that promises other than the prose beside it. */
function doubtDifference(
  kept: Commitment[],
  index: number,
  target: Commitment,
  figures: readonly Figure[],
  rows: readonly Row[],
): void {
  const before = kept[index];
  if (before === undefined || before.row === null || target.row !== null) return;
  const one = statedBy(before, figures, rows);
  const other = statedBy(target, figures, rows);
  if (one === null || other === null || one.end !== other.end) return;
  if (one.measure !== other.measure || one.unit !== other.unit) return;
  const doubt: Doubt = { code: "prose-table-differ", span: target.spans[0] ?? null };
  kept[index] = { ...before, doubts: [...before.doubts, doubt] };
}

function statedBy(commitment: Commitment, figures: readonly Figure[], rows: readonly Row[]): Stated | null {
  const row = commitment.row === null ? undefined : rows[commitment.row];
  const stated = row?.figure ?? figures[commitment.figures[0] ?? -1];
  if (stated === null || stated === undefined) return null;
  const { value, valueMax, unit, measure } = stated;
  return { value, valueMax, unit, measure, end: (commitment.period ?? "").slice(-4) };
}
