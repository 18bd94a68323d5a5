import type { Concept, SeriesMeasure } from "../indicators/index.ts";
import type { PlaceBook } from "./books.ts";
import type { CheckContext } from "./check-table.ts";
import { type ConceptCell, readConceptCell } from "./concept-cell.ts";
import { MEASURE_WORDS, MISSING_STATUS, STATUS_WORDS } from "./lexicon/cells.ts";
import { SERIES_MEASURES, VINTAGE_STATUSES, type VintageStatus } from "./observation.ts";
import { type PeriodRead, readDay, readPeriod } from "./read-period.ts";
import { type Scaling, scalingOf } from "./unit-scale.ts";

/** How settled a value is, or that there is none. */
export type StatusRead = { readonly vintage: VintageStatus | null; readonly missing: boolean } | null;

/** Readers of cells that remember what they have read: a table of a million rows names a few thousand things. */
export interface FieldReaders {
  concept(written: string): ConceptCell;
  place(written: string): ReturnType<PlaceBook["find"]>;
  period(written: string): PeriodRead;
  day(written: string): PeriodRead;
  measure(written: string): SeriesMeasure | null;
  status(written: string): StatusRead;
  scaling(unit: string, concept: Concept, measure: SeriesMeasure): Scaling;
}

/** Most readings remembered of one kind; a file that names more reads some of them again. */
const REMEMBERED = 100_000;

function remembering<T>(read: (written: string) => T): (written: string) => T {
  const known = new Map<string, T>();
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const now = read(written);
    if (known.size >= REMEMBERED) known.clear();
    known.set(written, now);
    return now;
  };
}

function wordsOf<K extends string>(kinds: readonly K[], words: Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  return new Map(
    kinds.flatMap((kind) => words[kind].split(" ").map((word): [string, K] => [word.toLowerCase(), kind])),
  );
}

const MEASURES = wordsOf(SERIES_MEASURES, MEASURE_WORDS);
const STATUSES = wordsOf(VINTAGE_STATUSES, STATUS_WORDS);

function readStatus(written: string): StatusRead {
  const word = written.normalize("NFKC").trim();
  if (MISSING_STATUS.has(word)) return { vintage: null, missing: true };
  const vintage = STATUSES.get(word.toLowerCase());
  return vintage === undefined ? null : { vintage, missing: false };
}

/** The readers for one table. */
export function fieldReaders({ concepts, places }: CheckContext): FieldReaders {
  const scalings = new Map<Concept, Map<string, Scaling>>();
  return {
    concept: remembering((written) => readConceptCell(written, concepts)),
    place: remembering((written) => places.find(written)),
    period: remembering(readPeriod),
    day: remembering(readDay),
    measure: remembering((written) => MEASURES.get(written.normalize("NFKC").trim().toLowerCase()) ?? null),
    status: remembering(readStatus),
    scaling(unit, concept, measure) {
      const known = scalings.get(concept) ?? new Map<string, Scaling>();
      scalings.set(concept, known);
      const key = `${measure} ${unit}`;
      const scaling = known.get(key) ?? scalingOf(unit, concept, measure);
      known.set(key, scaling);
      return scaling;
    },
  };
}
