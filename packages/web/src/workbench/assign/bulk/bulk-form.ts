import type { BulkSet } from "@lantu/server/contract";
import { readDeadline } from "../deadline.ts";
import { type DeskField, deskFields } from "../fields.ts";

/** What can be done to a field of many commitments at once. */
export type How = "keep" | "set" | "clear" | "add" | "remove";

/** What is asked of one field: how it is changed, and to what. */
export interface FieldChange {
  readonly how: How;
  readonly units: readonly string[];
  readonly text: string;
}

/** What is asked of each field. */
export type BulkForm = Readonly<Record<DeskField, FieldChange>>;

const kept: FieldChange = { how: "keep", units: [], text: "" };

/** A form that changes nothing. */
export const keptForm: BulkForm = {
  lead: kept,
  cooperating: kept,
  supporting: kept,
  contact: kept,
  deadline: kept,
  importance: kept,
  measure: kept,
  ground: kept,
};

const many: readonly DeskField[] = ["cooperating", "supporting"];

/** Whether a field holds units. */
export const holdsUnits = (field: DeskField): boolean => field === "lead" || many.includes(field);

/** What can be done to a field. */
export const howsOf = (field: DeskField): readonly How[] =>
  many.includes(field) ? ["keep", "add", "remove", "set", "clear"] : ["keep", "set", "clear"];

/** Whether a field waits for the value it is changed to. */
export const isUnfinished = (field: DeskField, { how, units, text }: FieldChange): boolean => {
  if (how === "keep" || how === "clear") return false;
  if (holdsUnits(field)) return units.length === 0;
  return field === "deadline" ? readDeadline(text) == null : text.trim() === "";
};

const setOf = (field: DeskField, { how, units, text }: FieldChange): BulkSet => {
  const list = [...units];
  if (how === "keep") return {};
  if (how === "clear") return { [field]: many.includes(field) ? [] : null };
  if (how === "remove") return { remove: list };
  if (how === "add") return field === "cooperating" ? { addCooperating: list } : { addSupporting: list };
  if (field === "lead") return { lead: list[0] ?? null };
  if (many.includes(field)) return { [field]: list };
  return { [field]: field === "deadline" ? readDeadline(text) : text.trim() };
};

/** The act a form asks for. Units to be removed from several fields are removed from whatever they do. */
export const bulkSetOf = (form: BulkForm): BulkSet => {
  const sets = deskFields.map((field) => setOf(field, form[field]));
  const remove = [...new Set(sets.flatMap((set) => set.remove ?? []))];
  return { ...Object.assign({}, ...sets), ...(remove.length === 0 ? {} : { remove }) };
};
