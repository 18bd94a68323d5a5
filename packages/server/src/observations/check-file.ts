import {
  type CellError,
  type CheckContext,
  type Mapping,
  type RowObservation,
  type SheetRow,
  startCheck,
} from "@lantu/core/signals";

/** Wrong cells that are listed; all are counted. */
export const LISTED_ERRORS = 500;
/** Wrong cells after which a file is not looked at any further: its mapping must be wrong. */
const MOST_ERRORS = 100_000;
/** Checked rows handed on at a time: fewer cost more than they carry. */
const DRAFT_ROWS = 5_000;

/** What a check of a file found. */
export interface FileChecked {
  readonly rows: number;
  readonly observations: number;
  readonly errors: readonly CellError[];
  readonly wrong: number;
}

/**
 * Checks the rows of a file as they come. Right ones are handed to `keep` in batches, which works on while the next rows
 * are read; after the first wrong cell nothing is kept any more.
 */
export async function checkFile(
  batches: AsyncIterable<{ readonly rows: readonly SheetRow[]; readonly progress: number }>,
  mapping: Mapping,
  context: CheckContext,
  keep: (observations: readonly RowObservation[]) => Promise<void>,
  onProgress: (progress: number) => void,
): Promise<FileChecked> {
  const check = startCheck(mapping, context);
  const errors: CellError[] = [];
  let [rows, observations, wrong] = [0, 0, 0];
  let waiting: RowObservation[] = [];
  let kept: Promise<void> = Promise.resolve();
  const hand = async (): Promise<void> => {
    await kept;
    kept = waiting.length === 0 || wrong > 0 ? Promise.resolve() : keep(waiting);
    kept.catch(() => {});
    waiting = [];
  };
  try {
    for await (const batch of batches) {
      for (const row of batch.rows) {
        const checked = check.next(row);
        observations += checked.observations.length;
        wrong += checked.errors.length;
        if (wrong === 0) waiting.push(...checked.observations);
        else if (errors.length < LISTED_ERRORS) errors.push(...checked.errors);
      }
      rows += batch.rows.length;
      onProgress(batch.progress);
      if (waiting.length >= DRAFT_ROWS) await hand();
      if (wrong > MOST_ERRORS) break;
    }
    await hand();
  } finally {
    // Whoever takes the draft back after a failure must not be overtaken by the last batch.
    await kept.catch(() => {});
  }
  await kept;
  return { rows, observations, errors: errors.slice(0, LISTED_ERRORS), wrong };
}
