import { periodDays, placeCode, type RowObservation } from "@lantu/core/signals";
import { copyField } from "../saving/copy.ts";
import { storableText } from "../saving/storable.ts";

/** Columns of a draft, in the order of `draftLines`. */
export const DRAFT_COLUMNS = [
  ...["import", "row", "concept", "place", "measure", "breakdown", "period", "period_start", "period_end", "value"],
  ...["unit", "status", "known_on", "source", "note"],
];

/**
 * Checked observations as lines of COPY. Written out field by field, for a million are made: what comes from a table as
 * it stood there is escaped, the rest (ids, numbers, days) holds nothing that would have to be.
 */
export function draftLines(id: string, observations: readonly RowObservation[]): string {
  let lines = "";
  for (const one of observations) {
    const { concept, measure, period, value, unit, status, knownOn, note } = one;
    const { start, end } = daysOf(period);
    const [place, source] = [text(placeCode(one.place)), text(one.source)];
    lines += `${id}\t${one.row}\t${concept}\t${place}\t${measure}\t${text(one.breakdown ?? "")}\t${period}\t${start}\t${end}\t${
      value ?? "\\N"
    }\t${unit}\t${status}\t${knownOn}\t${source}\t${note === null ? "\\N" : text(note)}\n`;
  }
  return lines;
}

function text(given: string): string {
  return copyField(storableText(given));
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
