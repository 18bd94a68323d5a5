import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { field } from "../src/exports/csv.ts";
import { send } from "./support/client.ts";
import { type FilledServer, filledServer } from "./support/filled.ts";

let lantu: FilledServer;

beforeAll(async () => {
  lantu = await filledServer();
});
afterAll(() => lantu.close());

/** Reads CSV as RFC 4180 has it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, field = "", end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ",") rows.push(row.splice(0));
  }
  return rows;
}

async function listed(filter: string) {
  const { json } = await send(lantu.app, `/api/v1/commitments?limit=500&${filter}`);
  expect(json.next).toBeNull();
  return json.items;
}

const filter = `kind=indicator,task&sort=-title`;

describe("the ledger as CSV", () => {
  it("has exactly the lines and columns of the list, in its order", async () => {
    const { text, headers } = await send(
      lantu.app,
      `/api/v1/commitments/export.csv?${filter}&columns=id,title,value,kind`,
    );
    expect(headers["content-type"]).toContain("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="lantu-\d{4}-\d\d-\d\d\.csv"/);
    expect(text.startsWith("\uFEFF")).toBe(true);
    const [head, ...rows] = parseCsv(text.slice(1));
    expect(head).toEqual(["编号", "承诺", "数值", "类别"]);
    const items = await listed(filter);
    expect(rows.map(([id]) => id)).toEqual(items.map(({ id }: { id: string }) => id));
    for (const [index, { title, figure }] of items.entries()) {
      expect(rows[index]![1]).toBe(title);
      if (figure !== null && figure.valueMax === null) expect(Number(rows[index]![2])).toBe(figure.value);
    }
  });

  it("speaks English where asked to, with every column, each line linked to its page", async () => {
    const { text } = await send(lantu.app, `/api/v1/commitments/export.csv?lang=en&kind=indicator`);
    const [head, first] = parseCsv(text.slice(1));
    expect(head).toHaveLength(18);
    const cell = (name: string) => first![head!.indexOf(name)]!;
    expect(cell("Link")).toBe(`http://127.0.0.1:7440/commitments/${cell("Id")}`);
    expect(cell("Kind")).toBe("Indicator");
  });

  it("property: any text comes back, led by an apostrophe where it would be run as a formula", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", "+", "-", "@", '"', ",", "\n", "\r", "\t", "a", "字", "'") }),
        (text) => {
          const [[back]] = parseCsv(`${field(text)}\r\n`) as [[string]];
          expect([text, `'${text}`]).toContain(back);
          expect(back).not.toMatch(/^[=+\-@\t\r\n]/);
        },
      ),
    );
    expect(field(-4.4)).toBe("-4.4");
    expect(field(null)).toBe("");
  });
});

describe("the ledger as a workbook", () => {
  it("has the lines of the list, numbers as numbers, a frozen head with filters", async () => {
    const { bytes, headers } = await send(
      lantu.app,
      `/api/v1/commitments/export.xlsx?${filter}&columns=title,value,id`,
    );
    expect(headers["content-disposition"]).toMatch(/\.xlsx"/);
    const workbook = new ExcelJS.Workbook();
    // biome-ignore lint/suspicious/noExplicitAny: the library's own Buffer type is older than Node's
    await workbook.xlsx.load(bytes as any);
    const sheet = workbook.getWorksheet("台账")!;
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.autoFilter).toBe("A1:C1");
    expect(sheet.getRow(1).values).toEqual([undefined, "承诺", "数值", "编号"]);
    const items = await listed(filter);
    expect(sheet.rowCount).toBe(items.length + 1);
    for (const [index, { id, title, figure }] of items.entries()) {
      const row = sheet.getRow(index + 2);
      expect([row.getCell(1).value, row.getCell(3).value]).toEqual([title, id]);
      if (figure !== null && figure.valueMax === null) expect(row.getCell(2).value).toBe(figure.value);
    }
  });
});
