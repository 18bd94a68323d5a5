import { type Concept, intervalOf, type SeriesMeasure } from "../indicators/index.ts";
import type { PlaceBook } from "./books.ts";
import type { CheckContext } from "./check-table.ts";
import { type ConceptCell, readConceptCell } from "./concept-cell.ts";
import { MEASURE_WORDS, MISSING_STATUS, STATUS_WORDS } from "./lexicon/cells.ts";
import { SERIES_MEASURES, VINTAGE_STATUSES, type VintageStatus } from "./observation.ts";
import { periodDays, periodFrequency } from "./period.ts";
import { type PeriodRead, readDay, readPeriod } from "./read-period.ts";
import { type Scaling, scalingOf } from "./unit-scale.ts";

/** How settled a value is, or that there is none. */
export type StatusRead = { readonly vintage: VintageStatus | null; readonly missing: boolean } | null;

/** A period with what it is checked by. */
export interface ToldPeriod {
  readonly kind: "period";
  readonly period: string;
  /** Its first day, ISO date. */
  readonly start: string;
  /** The longest step of 1, 3, 6 or 12 months its ends lie on: how often one must publish to tell it; 0 for a day. */
  readonly months: number;
}

/** Readers of cells that remember what they have read: a table of a million rows names a few thousand things. */
export interface FieldReaders {
  concept(written: string): ConceptCell;
  place(written: string): ReturnType<PlaceBook["find"]>;
  period(written: string): ToldPeriod | Exclude<PeriodRead, { readonly kind: "period" }>;
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

const STEPS = [12, 6, 3, 1];

function toldPeriod(written: string): ReturnType<FieldReaders["period"]> {
  const read = readPeriod(written);
  if (read.kind !== "period") return read;
  const { period } = read;
  const interval = periodFrequency(period) === "D" ? null : intervalOf(period);
  const fits = (step: number): boolean =>
    interval !== null && interval.from % step === 0 && interval.until % step === 0;
  return { kind: "period", period, start: periodDays(period)?.start ?? period, months: STEPS.find(fits) ?? 0 };
}

/** The readers for one table. */
export function fieldReaders({ concepts, places }: CheckContext): FieldReaders {
  const scalings = new Map<Concept, Map<string, Scaling>>();
  return {
    concept: remembering((written) => readConceptCell(written, concepts)),
    place: remembering((written) => places.find(written)),
    period: remembering(toldPeriod),
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
