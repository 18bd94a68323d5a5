import { createHash } from "node:crypto";
import {
  canonical,
  isStanding,
  may,
  nameKey,
  newUnit,
  type Unit,
  type UnitFault,
  type UnitKind,
  type UnitsById,
  unitFaults,
  unitsById,
} from "@lantu/core/ledger";
import type { ActHeld } from "@lantu/store";
import type { ProblemParams } from "../contract/codes.ts";
import { type Language, languages, type SheetRemarkCode } from "../contract/messages/index.ts";
import type { CheckedSheet, SheetChange } from "./checked.ts";
import type { ReadRow, ReadSheet } from "./read-sheet.ts";
import type { Remark } from "./remark.ts";
import { kindWords, UNIT_FIELDS, type UnitField, unitCells, unitKindOf } from "./unit-form.ts";

type Row = ReadRow<UnitField>;

/** Characters of what people fill in. */
const LONGEST: Readonly<Partial<Record<UnitField, number>>> = { code: 40, name: 100, shortName: 40 };
const HIGHEST_ORDER = 1_000_000;
/** Units a sheet adds without a place stand in the order of its rows, with room between them. */
const ORDER_STEP = 10;

/** A row with the unit it is about: one that exists, or a new one. */
interface UnitRow {
  readonly row: Row;
  readonly id: string;
  readonly before: Unit | null;
}

/** The id of a unit a sheet adds: the same for the same code, so that check and publication name one thing. */
function addedId(code: string, units: UnitsById): string {
  for (let turn = 0; ; turn++) {
    const id = `u${createHash("sha256").update(`${code}\n${turn}`).digest("hex").slice(0, 16)}`;
    if (!units.has(id)) return id;
  }
}

/** Reads the rows of one sheet of units, remembering what is wrong. */
class UnitRows {
  readonly errors: Remark[] = [];
  readonly #headings: ReadSheet<UnitField>["headings"];
  readonly #units: UnitsById;
  readonly #language: Language;
  /** Units of this sheet by code and by name, besides those that exist. */
  readonly #byCode: Map<string, string>;
  readonly #byName: Map<string, Set<string>>;

  constructor({ headings }: ReadSheet<UnitField>, units: UnitsById, language: Language) {
    this.#headings = headings;
    this.#units = units;
    this.#language = language;
    const standing = [...units.values()].filter(isStanding);
    this.#byCode = new Map(standing.map(({ code, id }) => [nameKey(code), id]));
    this.#byName = new Map();
    for (const { name, id } of standing) this.#named(name, id);
  }

  #named(name: string, id: string): void {
    const key = nameKey(name);
    this.#byName.set(key, new Set([...(this.#byName.get(key) ?? []), id]));
  }

  wrong({ row, cells }: Row, field: UnitField, code: SheetRemarkCode, params: ProblemParams = {}): null {
    const cell = cells[field];
    const text = code === "formula" ? (cell?.formula ?? "") : (cell?.text ?? "");
    this.errors.push({ row, column: cell?.column ?? null, heading: this.#headings[field] ?? null, code, text, params });
    return null;
  }

  /** The units the rows are about: by id, else by code. */
  recognise(rows: readonly Row[]): readonly UnitRow[] {
    const seen = new Map<string, number>();
    const codes = new Map<string, number>();
    const recognised = rows.flatMap((row): readonly UnitRow[] => {
      const formula = (["id", ...UNIT_FIELDS] as const).find((field) => row.cells[field]?.formula != null);
      if (formula !== undefined) return this.wrong(row, formula, "formula") ?? [];
      const found = this.#unitOf(row);
      if (found === null) return [];
      const code = nameKey(row.cells.code?.text ?? "");
      if (codes.has(code)) return this.wrong(row, "code", "code-twice", { other: codes.get(code) ?? 0 }) ?? [];
      if (seen.has(found.id)) return this.wrong(row, "id", "id-twice", { other: seen.get(found.id) ?? 0 }) ?? [];
      seen.set(found.id, row.row);
      codes.set(code, row.row);
      return [found];
    });
    for (const { row, id } of recognised) {
      this.#byCode.set(nameKey(row.cells.code?.text ?? ""), id);
      this.#named(row.cells.name?.text ?? "", id);
    }
    return recognised;
  }

  #unitOf(row: Row): UnitRow | null {
    const id = row.cells.id?.text ?? "";
    const code = row.cells.code?.text ?? "";
    if (code === "") return this.wrong(row, "code", "code-missing");
    if ((row.cells.name?.text ?? "") === "") return this.wrong(row, "name", "name-missing");
    const known = id === "" ? this.#byCode.get(nameKey(code)) : id;
    if (known === undefined) return { row, id: addedId(code, this.#units), before: null };
    const before = this.#units.get(known);
    return before === undefined || !isStanding(before)
      ? this.wrong(row, "id", "id-unknown")
      : { row, id: known, before };
  }

  /** The unit a row wants; null where a cell of it is wrong. */
  wanted({ row, id, before }: UnitRow): Unit | null {
    const shown = before === null ? [] : languages.map((one) => unitCells(before, this.#units, one));
    const wrong = this.errors.length;
    const text = (field: UnitField): string => (row.cells[field]?.text ?? "").normalize("NFC");
    const stays = (field: UnitField): boolean => shown.some((one) => one[field] === text(field));
    for (const [field, limit] of Object.entries(LONGEST) as [UnitField, number][]) {
      if (text(field).length > limit) this.wrong(row, field, "text-long", { limit });
    }
    const kind = before !== null && stays("kind") ? before.kind : this.#kind(row, text("kind"));
    const parent = before !== null && stays("parent") ? before.parent : this.#parent(row, text("parent"));
    const place = this.#place(row, text("place"));
    const order = before !== null && stays("order") ? before.order : this.#order(row, text("order"), before);
    if (this.errors.length > wrong || kind === null) return null;
    const fields = {
      code: text("code"),
      name: text("name"),
      shortName: text("shortName") || null,
      kind,
      parent,
      place,
    };
    if (before !== null) return { ...before, ...fields, order: order ?? before.order };
    return newUnit(id, { ...fields, order: order ?? row.row * ORDER_STEP, since: null }, this.#units);
  }

  #kind(row: Row, text: string): UnitKind | null {
    const kind = unitKindOf(text);
    return kind ?? this.wrong(row, "kind", "kind-unknown", { names: kindWords(this.#language).join("、") });
  }

  #parent(row: Row, text: string): string | null {
    if (text === "") return null;
    const coded = this.#byCode.get(nameKey(text));
    if (coded !== undefined) return coded;
    const [only, ...others] = this.#byName.get(nameKey(text)) ?? [];
    if (only === undefined) return this.wrong(row, "parent", "parent-unknown");
    if (others.length === 0) return only;
    return this.wrong(row, "parent", "parent-ambiguous", {
      names: [only, ...others].map((id) => this.#labelled(id)).join("、"),
    });
  }

  #labelled(id: string): string {
    const unit = this.#units.get(id);
    return unit === undefined ? id : `${unit.name}（${unit.code}）`;
  }

  #place(row: Row, text: string): string | null {
    return text === "" || /^\d{6,12}$/.test(text) ? text || null : this.wrong(row, "place", "place-unreadable");
  }

  #order(row: Row, text: string, before: Unit | null): number | undefined {
    if (text === "") return before?.order;
    const order = Number(text);
    if (Number.isInteger(order) && order >= 0 && order <= HIGHEST_ORDER) return order;
    this.wrong(row, "order", "order-unreadable");
    return undefined;
  }
}

const FAULTS: Readonly<Partial<Record<UnitFault["refusal"]["code"], readonly [UnitField, SheetRemarkCode]>>> = {
  "unit-code-taken": ["code", "code-taken"],
  "unit-name-taken": ["name", "name-taken"],
  "unit-circle": ["parent", "parent-circle"],
  "unit-unknown": ["parent", "parent-unknown"],
};

/** What a sheet of units would change. Units that do not stand in it stay as they are. */
export function checkUnits(sheet: ReadSheet<UnitField>, held: ActHeld, language: Language): CheckedSheet<Unit> {
  const units = unitsById(held);
  const rows = new UnitRows(sheet, units, language);
  const rowOf = new Map<string, Row>();
  const wanted = new Map<string, Unit>();
  for (const found of rows.recognise(sheet.rows)) {
    const unit = rows.wanted(found);
    if (unit === null || canonical(unit) === canonical(found.before)) continue;
    rowOf.set(found.id, found.row);
    wanted.set(found.id, unit);
  }
  const after = new Map([...units, ...wanted]);
  for (const { id, refusal } of unitFaults(after, wanted.keys(), units)) {
    const row = rowOf.get(id);
    const [field, code] = FAULTS[refusal.code] ?? ["id", "refused"];
    if (row !== undefined) rows.wrong(row, field, code);
  }
  for (const [id, { parent }] of wanted) {
    const row = rowOf.get(id);
    const unit = units.has(id) ? id : parent;
    if (row !== undefined && !may(held.who, "manage-units", { unit }, after)) rows.wrong(row, "id", "refused");
  }
  const changes = [...wanted].map(([id, unit]) =>
    changeOf(rowOf.get(id)?.row ?? 0, units.get(id) ?? null, unit, after, language),
  );
  const basis = [...wanted].map(([id, unit]) => [id, held.unit.get(id)?.version ?? 0, unit]);
  return { rows: sheet.rows.length, changes, errors: rows.errors, notes: sheet.notes, wanted, basis };
}

function changeOf(row: number, before: Unit | null, after: Unit, units: UnitsById, language: Language): SheetChange {
  const is = unitCells(after, units, language);
  const was = before === null ? null : unitCells(before, units, language);
  const fields = UNIT_FIELDS.filter((field) => (was?.[field] ?? "") !== is[field]);
  return {
    ...{ row, id: after.id, title: after.name, change: before === null ? "added" : "changed" },
    fields: fields.map((field) => ({ field, before: was?.[field] ?? "", after: is[field] })),
  };
}
