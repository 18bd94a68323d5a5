import { type AsOfAddress, readAsOfAddress } from "./as-of.ts";
import type { AssignAddress } from "./assign.ts";
import { importances } from "./importance.ts";
import { commitmentKinds } from "./plan.ts";
import { writeQuery } from "./query.ts";
import { readOne, readSeveral, readText } from "./value.ts";

/** Lines of one page of what a unit has to do. */
const pageSize = 50;

/** What the address of the tree of units holds. */
export interface UnitsAddress extends AsOfAddress {
  readonly q?: string | undefined;
  /** Also those that no longer exist. */
  readonly ended?: "include" | undefined;
}

/** Reads {@link UnitsAddress} out of a query; what cannot be read is left out. */
export const readUnitsAddress = (query: Readonly<Record<string, unknown>>): UnitsAddress => ({
  q: readText(query.q, 100),
  ended: readOne(query.ended, ["include"] as const),
  ...readAsOfAddress(query),
});

/** Query of the list of units. */
export const unitsQuery = ({ q, ended, asOf }: UnitsAddress): string => writeQuery({ q, ended, asOf });

/** What the address of a unit's page holds: which of its work is shown. */
export interface UnitAddress extends AsOfAddress {
  readonly role?: "lead" | "helping" | undefined;
  readonly kind?: AssignAddress["kind"];
  readonly importance?: readonly (typeof importances)[number][] | undefined;
  readonly missing?: "deadline" | undefined;
  /** `own`: without the work of the units below. */
  readonly only?: "own" | undefined;
  readonly q?: string | undefined;
  readonly sort?: "position" | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads {@link UnitAddress} out of a query; what cannot be read is left out. */
export const readUnitAddress = (query: Readonly<Record<string, unknown>>): UnitAddress => ({
  role: readOne(query.role, ["lead", "helping"] as const),
  kind: readSeveral(query.kind, commitmentKinds),
  importance: readSeveral(query.importance, importances),
  missing: readOne(query.missing, ["deadline"] as const),
  only: readOne(query.only, ["own"] as const),
  q: readText(query.q, 200),
  sort: readOne(query.sort, ["position"] as const),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
  ...readAsOfAddress(query),
});

/** Query of the sheet of exactly what a unit's page shows, all pages of it. */
export const unitSheetQuery = (unit: string, address: UnitAddress, language: string): string => {
  const { only, sort: _, after: __, before: ___, ...filter } = address;
  return writeQuery({ ...filter, unit, below: only === "own" ? "false" : undefined, lang: language });
};

/** Query of what a unit leads and helps; what is due first comes first unless the address says otherwise. */
export const unitWorkQuery = (unit: string, { only, sort, ...address }: UnitAddress): string =>
  writeQuery({
    ...{ ...address, unit, limit: pageSize, sort: sort ?? "deadline" },
    below: only === "own" ? "false" : undefined,
  });
