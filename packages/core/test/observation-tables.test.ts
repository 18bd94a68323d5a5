import { describe, expect, it } from "vitest";
import mappings from "../../../specs/observations/mappings.json" with { type: "json" };
import numbers from "../../../specs/observations/numbers.json" with { type: "json" };
import tables from "../../../specs/observations/tables.json" with { type: "json" };
import {
  checkTable,
  type Mapping,
  openFields,
  placeCode,
  proposeMapping,
  type SheetRow,
} from "../src/signals/index.ts";
import { readNumberCell } from "../src/signals/number-cell.ts";
import { books } from "./observation-fixture.ts";

const { today } = tables;

interface TableCase {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly mapping?: Partial<Mapping>;
  readonly observations?: readonly (readonly unknown[])[];
  readonly errors?: readonly (readonly unknown[])[];
}

function checked({ rows, mapping }: TableCase) {
  const proposed = proposeMapping(rows, { ...books, today });
  const constants = { ...proposed.constants, ...mapping?.constants };
  return checkTable(rows, { ...proposed, ...mapping, constants }, { ...books, today, source: "表.csv" });
}

describe("a table of observations", () => {
  it.each(tables.cases as unknown as readonly TableCase[])("$name", (given) => {
    const { observations, errors } = checked(given);
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual(given.errors ?? []);
    if (given.observations === undefined) return;
    const told = observations.map(({ concept, place, measure, breakdown, period, value, unit, status, knownOn }) => [
      ...[concept, placeCode(place), measure, breakdown, period, value, unit, status, knownOn],
    ]);
    expect(told).toEqual(given.observations.map((row) => [...row, ...["final", today].slice(row.length - 7)]));
  });

  it("names the file as the source where the table names none", () => {
    const [first] = tables.cases as unknown as readonly TableCase[];
    if (first === undefined) throw new Error("no case");
    expect(checked(first).observations.map(({ source, row }) => [source, row])).toEqual(
      [2, 3, 4, 5].map((row) => ["表.csv", row]),
    );
  });
});

describe("a mapping proposed from the head of a table", () => {
  it.each(mappings.cases)("$name", ({ rows, expect: expected }) => {
    const mapping = proposeMapping(rows, { ...books, today });
    const { headerRow, columns, spread, constants } = mapping;
    expect({ headerRow, columns, open: openFields(mapping) }).toEqual({
      ...{ headerRow: expected.headerRow, columns: expected.columns, open: expected.open },
    });
    expect(spread?.field).toBe(expected.spread);
    expect(spread?.columns.map(({ column }) => column)).toEqual(expected.spreadColumns);
    expect(constants.unit).toBe(expected.unit);
  });
});

describe("a cell of values", () => {
  it.each(numbers.cases)("$text", ({ text, expect: expected }) => {
    const read = readNumberCell(text);
    if (read.kind === "number") expect(read.unit === null ? read.value : [read.value, read.unit]).toEqual(expected);
    else expect(read.kind).toBe(expected ?? "empty");
  });
});
