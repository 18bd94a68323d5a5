import type { ObservationImport, TableMapping } from "@lantu/server/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEntryAddress, readValuesAddress, valuesExportQuery, valuesQuery } from "../src/address/observations.ts";
import { readQuery, writeQuery } from "../src/address/query.ts";
import { conceptSearch, distance } from "../src/workbench/observations/concept-search.ts";
import { entryOf, readNumber, valuesAt } from "../src/workbench/observations/entry/entry-values.ts";
import {
  asSent,
  columnLetter,
  furtherFields,
  isSameMapping,
  openFields,
  type Role,
  requiredFields,
  roleOf,
  withConstant,
  withHead,
  withRole,
  withSpreadField,
  withSpreadText,
} from "../src/workbench/observations/mapping/mapping.ts";
import { observedPeriod, periodTyped } from "../src/workbench/observations/period-text.ts";
import { enteredIn, releasedBy, stateOf } from "../src/workbench/observations/tables/table-list.ts";

const empty: TableMapping = { headerRow: 0, columns: {}, constants: {}, spread: null };

const roles: readonly Role[] = [...requiredFields, ...furtherFields, "spread", null];
const anyRole = fc.constantFrom(...roles);
const anyColumn = fc.integer({ min: 0, max: 12 });
/** Choices as somebody makes them, one after the other. */
const anyChoices = fc.array(fc.tuple(anyColumn, anyRole), { maxLength: 30 });
const chosen = (choices: readonly (readonly [number, Role])[]): TableMapping =>
  choices.reduce((mapping, [column, role]) => withRole(mapping, column, role, `head ${column}`), empty);

describe("a mapping that is made column by column", () => {
  test("gives each column the role chosen last, and each field one column", () => {
    fc.assert(
      fc.property(anyChoices, anyColumn, anyRole, (choices, column, role) => {
        const mapping = withRole(chosen(choices), column, role, "head");
        expect(roleOf(mapping, column)).toBe(role);
        const columns = Object.values(mapping.columns);
        expect(new Set(columns).size).toBe(columns.length);
        for (const one of mapping.spread?.columns ?? []) expect(columns).not.toContain(one.column);
      }),
    );
  });

  test("never has values in one column and in several, nor a field that the columns of values tell", () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const { columns, spread } = chosen(choices);
        if (spread === null) return;
        expect(spread.columns.length).toBeGreaterThan(0);
        expect(columns.value).toBeUndefined();
        expect(columns[spread.field]).toBeUndefined();
        expect(spread.columns.map(({ column }) => column)).toEqual(
          spread.columns.map(({ column }) => column).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  test("takes a second column of values under its own head; what they are of can be said otherwise", () => {
    const wide = withRole(withRole(empty, 2, "spread", "2022年"), 1, "spread", "2021年");
    expect(wide.spread).toEqual({
      field: "period",
      columns: [
        { column: 1, text: "2021年" },
        { column: 2, text: "2022年" },
      ],
    });
    expect(withSpreadField(wide, "concept").spread?.field).toBe("concept");
    expect(withSpreadText(wide, 2, "2022").spread?.columns[1]).toEqual({ column: 2, text: "2022" });
    expect(withRole(withRole(wide, 1, null, ""), 2, "value", "").spread).toBeNull();
  });

  test("reads what the columns of values are of from the row that has the names", () => {
    const wide = withRole(empty, 1, "spread", "");
    const head = withHead(wide, 3, ["指标", " 2023年 "]);
    expect(head).toMatchObject({ headerRow: 3, spread: { columns: [{ column: 1, text: "2023年" }] } });
    expect(withHead(head, 4, ["", ""]).spread?.columns[0]?.text).toBe("2023年");
  });

  test("is sent without empty constants and without space around them", () => {
    const typed = withConstant(withConstant(empty, "place", "  青渡区 "), "unit", " ");
    expect(asSent(typed).constants).toEqual({ place: "青渡区" });
    expect(withConstant(typed, "place", "").constants).toEqual({ unit: " " });
  });

  test("says the same in whatever order its fields were named", () => {
    const one = { ...empty, columns: { concept: 0, place: 1 }, constants: { unit: "%", source: "a" } };
    const other = { ...empty, columns: { place: 1, concept: 0 }, constants: { source: "a", unit: "%" } };
    expect(isSameMapping(one, other)).toBe(true);
    expect(isSameMapping(one, { ...other, headerRow: 1 })).toBe(false);
  });

  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("names column %i %s", (column, letter) => {
    expect(columnLetter(column)).toBe(letter);
  });
});

describe("what a mapping leaves open", () => {
  test("is what neither a column nor a constant tells", () => {
    expect(openFields(empty)).toEqual(requiredFields);
    const said = withConstant(chosen([[0, "concept"]]), "place", " ");
    expect(openFields(said)).toEqual(["place", "period", "value", "unit", "knownOn"]);
  });

  test("is no field the columns of values tell; units may stand in names of indicators", () => {
    const wide = withRole(empty, 1, "spread", "2023年");
    expect(openFields(wide)).toEqual(["concept", "place", "unit", "knownOn"]);
    expect(openFields(withSpreadField(wide, "concept"))).toEqual(["place", "period", "knownOn"]);
  });
});

describe("a table", () => {
  const table = { open: [], state: "draft", counts: null, kind: "manual" } as unknown as ObservationImport;

  test("that waits for a person says for what", () => {
    expect(stateOf({ ...table, open: ["place"] })).toBe("unmapped");
    expect(stateOf(table)).toBe("faulty");
    const counts = { rows: 9, observations: 8, fresh: 0, same: 7, vintages: 1, errors: 0 };
    expect(stateOf({ ...table, state: "verified", counts })).toBe("verified");
    expect(stateOf({ ...table, state: "verified", counts: { ...counts, vintages: 0 } })).toBe("held");
  });

  test("entered by hand is one value, told by its row", () => {
    expect(releasedBy(table)).toBe(1);
    const cell = (text: string) => ({ text, formula: null });
    const rows = [
      [cell("concept"), cell("value")],
      [cell("常住人口"), cell("52")],
    ];
    const entered = {
      ...table,
      preview: { rows, sheets: [] },
      mapping: { ...empty, columns: { concept: 0, value: 1 } },
    };
    expect(enteredIn(entered)).toEqual({ concept: "常住人口", value: "52" });
    expect(enteredIn({ ...table, preview: null, mapping: null })).toEqual({});
  });
});

describe("the address of a list of observations", () => {
  test("is read as it was written", () => {
    const address = {
      ...{ concept: ["gdp", "resident-population"], place: ["110108", "岚江市"], from: "2020", to: "2024-06" },
      ...{ release: "o00000000000a", vintages: "true" as const },
    };
    expect(readValuesAddress(readQuery(writeQuery(address)))).toMatchObject(address);
  });

  test("leaves out what cannot be read", () => {
    const read = readValuesAddress({
      from: "2024-13",
      to: "soon",
      release: "d00000000000a",
      vintages: "1",
      place: " ,",
    });
    expect(Object.values(read).filter((value) => value !== undefined)).toEqual([]);
  });

  test.each([
    ["2024", "from=2024-01-01&to=2024-12-31"],
    ["2024-02", "from=2024-02-01&to=2024-02-29"],
    ["2023-11", "from=2023-11-01&to=2023-11-30"],
  ])("asks for whole years and months: %s", (time, query) => {
    expect(valuesQuery({ from: time, to: time })).toBe(query);
  });

  test("is exported whole, whichever page is shown", () => {
    const query = readQuery(valuesExportQuery({ concept: ["gdp"], after: "x", vintages: "true" }, "xlsx", "en"));
    expect(query).toEqual({ concept: "gdp", vintages: "true", format: "xlsx", lang: "en" });
  });
});

describe("a value as it is typed", () => {
  test.each([
    ["1,234.5", 1234.5],
    ["−3", -3],
    ["１２３", 123],
    [" 0.5 ", 0.5],
    ["三百", null],
    ["1e5", null],
    ["", null],
    ["12%", null],
  ])("%s is %s", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test("is sent without what was left empty; without a number it is known to be missing", () => {
    const values = valuesAt(readEntryAddress({ concept: "gdp", place: "110108", period: "2024-Q3", correct: "1" }));
    expect(values.status).toBe("revised");
    expect(entryOf({ ...values, unit: " 亿元 ", source: "公报", reason: "补录" })).toEqual({
      ...{ concept: "gdp", place: "110108", period: "2024-Q3", value: null, unit: "亿元" },
      ...{ status: "revised", source: "公报", reason: "补录" },
    });
  });

  test.each([
    ["2024年三季度", "2024-Q3", "2024年三季度", "Q3 2024"],
    ["2024年上半年", "2024-H1", "2024年上半年", "H1 2024"],
    ["2024", "2024", "2024年", "2024"],
    ["２０２４年", "2024", "2024年", "2024"],
    ["2024q3", "2024-Q3", "2024年三季度", "Q3 2024"],
    ["2024年 第四季度", "2024-Q4", "2024年四季度", "Q4 2024"],
    ["2024年1月", "2024-01", "2024年1月", "Jan 2024"],
    ["2021/2025", "2021/2025", "2021—2025年", "2021–2025"],
  ])("is of a time: %s", (typed, period, chinese, english) => {
    expect(periodTyped(typed)).toBe(period);
    expect([observedPeriod(period, "zh-CN"), observedPeriod(period, "en")]).toEqual([chinese, english]);
  });

  test("is of no time where none is told", () => {
    expect(periodTyped("什么时候")).toBeNull();
  });
});

describe("an indicator that is looked for", () => {
  const option = (label: string, ...names: readonly string[]) => ({ value: label, label, names: [label, ...names] });
  const options = [option("千人常住人口床位"), option("常住人口城镇化率"), option("常住人口", "resident population")];

  test("is found by every name, the whole name before its beginning, that before a part", () => {
    const found = options
      .filter((one) => conceptSearch.filterOption("常住人口", one))
      .toSorted((a, b) => conceptSearch.filterSort(a, b, { searchValue: "常住人口" }));
    expect(found.map(({ label }) => label)).toEqual(["常住人口", "常住人口城镇化率", "千人常住人口床位"]);
    expect(distance("Resident", option("x", "resident population"))).toBe(1);
    expect(conceptSearch.filterOption("森林", options[0])).toBe(false);
  });
});
