import type { Concept, SeriesMeasure } from "../indicators/index.ts";
import { SIGNED_NAME } from "./lexicon/cells.ts";
import { readNumberCell } from "./number-cell.ts";
import type { VintageStatus } from "./observation.ts";
import type { FieldReaders } from "./row-fields.ts";
import { type Fault, type RowReading, required, type Told } from "./told.ts";

/** How settled a value is, and whether there is one. */
export interface Status {
  readonly vintage: VintageStatus;
  readonly missing: boolean;
}

/** What a row is about, and what the name of its indicator says besides. */
export interface Subject {
  readonly concept: Concept;
  readonly measure: SeriesMeasure | null;
  readonly unit: string | null;
}

/** A value as its cell tells it: the number, and the unit where one stands behind it. */
interface ToldAmount {
  readonly value: number | null;
  readonly unit: string | null;
}

/** The value of a row in the unit it is kept in, or null with what is wrong noted. */
export function amountOf(
  value: Told,
  subject: Subject | null,
  measure: SeriesMeasure | null,
  status: Status | null,
  { told, fault }: RowReading,
  readers: FieldReaders,
): { readonly value: number | null; readonly unit: string } | null {
  const amount = numberIn(value, status?.missing === true, fault);
  const power = powerOf(told("multiplier"), fault);
  if (subject === null || measure === null) return null;
  const { concept } = subject;
  const scaling = scalingIn(unitTold(value, told("unit"), amount, subject), concept, measure, readers, fault);
  if (amount === null || scaling === null || power === null) return null;
  if (amount.value === null) return { value: null, unit: scaling.unit };
  if (isImpossiblyNegative(amount.value, concept, measure)) {
    return fault(value, "value-negative", { concept: concept.name.zh });
  }
  return { value: scaled(amount.value, scaling.factor, power), unit: scaling.unit };
}

function numberIn(value: Told, missing: boolean, fault: Fault): ToldAmount | null {
  const read = readNumberCell(value.text);
  if (read.kind === "number") return read;
  if (read.kind === "unreadable") return fault(value, "value-unreadable");
  return read.kind === "missing" || missing ? { value: null, unit: null } : required(value, fault);
}

/** The unit behind the number goes before the row's, that before the one behind the name, and that before the table's. */
function unitTold(value: Told, unit: Told, amount: ToldAmount | null, subject: Subject): Told {
  if (amount?.unit) return { ...value, text: amount.unit };
  return (unit.column === null || unit.text === "") && subject.unit !== null ? { ...unit, text: subject.unit } : unit;
}

function scalingIn(unit: Told, concept: Concept, measure: SeriesMeasure, readers: FieldReaders, fault: Fault) {
  if (unit.text === "") return required(unit, fault);
  const scaling = readers.scaling(unit.text, concept, measure);
  if (scaling.kind === "scaling") return scaling;
  if (scaling.kind === "unknown") return fault(unit, "unit-unknown");
  return fault(unit, "unit-mismatch", { expected: scaling.expected, concept: concept.name.zh });
}

function powerOf(told: Told, fault: Fault): number | null {
  if (told.text === "") return 0;
  return /^-?\d{1,2}$/.test(told.text) ? Number(told.text) : fault(told, "multiplier-unreadable");
}

/** Powers of ten leave no dust behind: 1.1亿 is 110000000 and not 110000000.00000001. */
function scaled(value: number, factor: number, power: number): number {
  return factor === 1 && power === 0 ? value : Number((value * factor * 10 ** power).toPrecision(15));
}

/** Quantities of things and people that are there or were made; money can be owed and an index can be below zero. */
const COUNTED: ReadonlySet<Concept["dimension"]> = new Set<Concept["dimension"]>([
  ...(["people", "count", "area", "length", "mass", "volume", "energy", "power", "time"] as const),
  ...(["concentration", "density", "data"] as const),
]);

function isImpossiblyNegative(value: number, concept: Concept, measure: SeriesMeasure): boolean {
  return value < 0 && measure === "amount" && COUNTED.has(concept.dimension) && !SIGNED_NAME.test(concept.name.zh);
}
