import type { ObservationImport, TableMapping } from "@lantu/server/contract";

/** What a column can hold. */
export type Field = ObservationImport["open"][number];
/** What a column of values can be of, in a wide table. */
export type SpreadField = NonNullable<TableMapping["spread"]>["field"];
/** What a column is for: a field, the values of a wide table, or nothing. */
export type Role = Field | "spread" | null;

/** Fields without which no value has a meaning. */
export const requiredFields = ["concept", "place", "period", "value", "unit", "knownOn"] as const;
/** Fields a column may hold besides. */
export const furtherFields = [
  ...(["measure", "breakdown", "status", "source", "note", "multiplier", "vintage", "action"] as const),
] satisfies readonly Field[];
/** What the columns of values of a wide table can be of. */
export const spreadFields = ["period", "concept", "place", "measure"] as const satisfies readonly SpreadField[];

/** Whether the columns of values tell a field by their names: it needs neither a column nor a constant then. */
export const isSpreadOver = ({ spread }: TableMapping, field: Field): boolean => spread?.field === field;

/**
 * The fields that are still to be said. Where the columns of values are one indicator each, their names may tell the unit
 * as well: whether they do, the server says.
 */
export const openFields = (mapping: TableMapping): readonly Field[] =>
  requiredFields.filter((field) => {
    if (mapping.columns[field] !== undefined || (mapping.constants[field] ?? "").trim() !== "") return false;
    if (field === "unit" && isSpreadOver(mapping, "concept")) return false;
    return mapping.spread === null || (field !== "value" && !isSpreadOver(mapping, field));
  });

/** What a column is for. */
export const roleOf = ({ columns, spread }: TableMapping, column: number): Role => {
  if (spread?.columns.some((one) => one.column === column) === true) return "spread";
  const found = Object.entries(columns).find(([, place]) => place === column);
  return found === undefined ? null : (found[0] as Field);
};

const withoutColumn = (mapping: TableMapping, column: number): TableMapping => {
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, place]) => place !== column));
  const values = mapping.spread?.columns.filter((one) => one.column !== column) ?? [];
  return {
    ...mapping,
    columns,
    spread: mapping.spread === null || values.length === 0 ? null : { ...mapping.spread, columns: values },
  };
};

const withoutFields = (columns: TableMapping["columns"], ...fields: readonly Field[]): TableMapping["columns"] =>
  Object.fromEntries(Object.entries(columns).filter(([field]) => !fields.includes(field as Field)));

/**
 * Says what a column is for; `head` is its name. A field has one column, so another that held it is left without; the
 * values stand either in one column or in several.
 */
export const withRole = (mapping: TableMapping, column: number, role: Role, head: string): TableMapping => {
  const rest = withoutColumn(mapping, column);
  if (role === null) return rest;
  if (role === "spread") return withValueColumn(rest, column, head);
  const spread = role === "value" || rest.spread?.field === role ? null : rest.spread;
  return { ...rest, columns: { ...rest.columns, [role]: column }, spread };
};

/** Most wide tables are spread over times, or else over indicators. */
const firstGuess = ({ columns }: TableMapping): SpreadField =>
  spreadFields.find((field) => columns[field] === undefined) ?? "measure";

const withValueColumn = (mapping: TableMapping, column: number, head: string): TableMapping => {
  const field = mapping.spread?.field ?? firstGuess(mapping);
  const columns = [...(mapping.spread?.columns ?? []), { column, text: head }];
  return {
    ...mapping,
    columns: withoutFields(mapping.columns, "value", field),
    spread: { field, columns: columns.toSorted((a, b) => a.column - b.column) },
  };
};

/** Says what the columns of values are of. */
export const withSpreadField = (mapping: TableMapping, field: SpreadField): TableMapping =>
  mapping.spread === null
    ? mapping
    : { ...mapping, columns: withoutFields(mapping.columns, field), spread: { ...mapping.spread, field } };

/** Says what one column of values is of. */
export const withSpreadText = (mapping: TableMapping, column: number, text: string): TableMapping => {
  if (mapping.spread === null) return mapping;
  const columns = mapping.spread.columns.map((one) => (one.column === column ? { column, text } : one));
  return { ...mapping, spread: { ...mapping.spread, columns } };
};

/** Says which row has the names of the columns; what the columns of values are of is read from it anew. */
export const withHead = (mapping: TableMapping, row: number, heads: readonly string[]): TableMapping => {
  const columns = mapping.spread?.columns.map(({ column, text }) => ({ column, text: heads[column]?.trim() || text }));
  const spread = mapping.spread === null || columns === undefined ? null : { ...mapping.spread, columns };
  return { ...mapping, headerRow: row, spread };
};

/** Says what holds for every row; an empty text says nothing. */
export const withConstant = (mapping: TableMapping, field: Field, text: string): TableMapping => {
  const { [field]: _, ...constants } = mapping.constants;
  return { ...mapping, constants: text === "" ? constants : { ...constants, [field]: text } };
};

/** As it is sent: without space around what was typed. */
export const asSent = (mapping: TableMapping): TableMapping => ({
  ...mapping,
  constants: Object.fromEntries(
    Object.entries(mapping.constants).flatMap(([field, text]) => (text.trim() === "" ? [] : [[field, text.trim()]])),
  ),
});

/** Whether two mappings say the same. */
export const isSameMapping = (one: TableMapping, other: TableMapping): boolean => written(one) === written(other);

const sorted = (record: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(record).toSorted(([a], [b]) => a.localeCompare(b));

const written = ({ headerRow, columns, constants, spread }: TableMapping): string =>
  JSON.stringify([headerRow, sorted(columns), sorted(constants), spread?.field, spread?.columns]);

/** A column as spreadsheets name it: 0 → A, 26 → AA. */
export const columnLetter = (column: number): string =>
  (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
