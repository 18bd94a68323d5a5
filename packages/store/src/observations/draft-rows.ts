import { periodDays, placeCode, type RowObservation } from "@lantu/core/signals";
import { storableText } from "../saving/storable.ts";
import type { observationDrafts } from "../schema/index.ts";

type DraftRow = typeof observationDrafts.$inferInsert;

/** Checked observations as rows of the drafts of a table. */
export function draftRows(id: string, observations: readonly RowObservation[]): readonly DraftRow[] {
  return observations.map((one) => {
    const { start, end } = daysOf(one.period);
    // Written out member by member: a million of them are made.
    return {
      import: id,
      row: one.row,
      concept: one.concept,
      place: storableText(placeCode(one.place)),
      measure: one.measure,
      breakdown: storableText(one.breakdown ?? ""),
      period: one.period,
      periodStart: start,
      periodEnd: end,
      value: one.value,
      unit: one.unit,
      status: one.status,
      knownOn: one.knownOn,
      source: storableText(one.source),
      note: one.note === null ? null : storableText(one.note),
    };
  });
}

const known = new Map<string, { readonly start: string; readonly end: string }>();
/** Periods whose days are remembered; a table names a few hundred. */
const REMEMBERED = 10_000;

function daysOf(period: string): { readonly start: string; readonly end: string } {
  const before = known.get(period);
  if (before !== undefined) return before;
  const days = periodDays(period);
  if (days === null) throw new RangeError(`no period: ${period}`);
  if (known.size >= REMEMBERED) known.clear();
  known.set(period, days);
  return days;
}
