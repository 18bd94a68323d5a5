import { PassThrough } from "node:stream";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { published } from "../../store/test/saved.ts";
import { type Answer, multipart, type Sent, send } from "./support/client.ts";
import { type TestServer, testServer } from "./support/server.ts";

const TASKS = 300;

let lantu: TestServer;
let document: string;

/** A plan of three hundred tasks, of which the first names a unit. */
const plan = {
  title: "岚江市青渡区行动计划",
  lines: [
    "# 重点任务",
    ...Array.from(
      { length: TASKS },
      (_, index) => `第${index + 1}项任务：新建便民服务点${index + 1}处${index === 0 ? "，区教育局牵头" : ""}。`,
    ),
  ],
  commitments: Array.from({ length: TASKS }, (_, index) => ({
    quote: `第${index + 1}项任务：新建便民服务点${index + 1}处${index === 0 ? "，区教育局牵头" : ""}。`,
    title: `新建服务点${index + 1}`,
    ...(index === 0 ? { lead: ["区教育局"] } : {}),
    ...(index === 1 ? { deadline: "2026-06" } : {}),
  })),
};

beforeAll(async () => {
  lantu = await testServer();
  document = (await published(lantu.store, plan)).id;
}, 120_000);
afterAll(() => lantu.close());

const get = (url: string) => send(lantu.app, `/api/v1${url}`);
const write =
  (method: Sent["method"]) =>
  (url: string, body: object = {}) =>
    send(lantu.app, `/api/v1${url}`, { method, body, headers: { "content-type": "application/json" } });
const post = write("POST");
const patch = write("PATCH");

const unit = async (name: string, code: string, more: object = {}): Promise<{ id: string; version: number }> => {
  const { status, json, text } = await post("/units", { name, code, kind: "department", ...more });
  expect(status, text).toBe(201);
  return json.units[0];
};
const work = async (query = ""): Promise<Answer["json"]> => {
  const { status, json, text } = await get(`/work/commitments?document=${document}&limit=500${query}`);
  expect(status, text).toBe(200);
  return json;
};
const versionOf = async (id: string): Promise<number> => (await get(`/units/${id}`)).json.version;

/** A workbook of rows. */
async function workbook(rows: readonly (readonly unknown[])[], change?: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表");
  for (const row of rows) sheet.addRow([...row]);
  change?.(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}
/** A workbook of many rows, written as it is made. */
async function longWorkbook(head: readonly string[], rows: number): Promise<Buffer> {
  const out = new PassThrough();
  const pieces: Buffer[] = [];
  out.on("data", (piece: Buffer) => pieces.push(piece));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = book.addWorksheet("表");
  sheet.addRow([...head]).commit();
  for (let row = 0; row < rows; row++) sheet.addRow([`x${row * 7919}`, `局${row % 97}`]).commit();
  sheet.commit();
  await book.commit();
  return Buffer.concat(pieces);
}
async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    rows.push(Array.from({ length: 15 }, (_, index) => String(row.getCell(index + 1).value ?? "")));
  });
  return rows;
}
const bring = (kind: string, bytes: Buffer, query = "") =>
  send(lantu.app, `/api/v1/sheets/${kind}${query}`, { method: "POST", ...multipart([{ name: "表.xlsx", bytes }]) });
const exported = async (kind: string, query = ""): Promise<Buffer> => {
  const { status, bytes, text } = await get(`/sheets/${kind}${query}`);
  expect(status, status === 200 ? "" : text).toBe(200);
  return bytes;
};

describe("units (G9)", () => {
  it("are unique by code, and by name under one parent; never in a circle", async () => {
    const top = await unit("青渡区", "QD", { kind: "place", place: "990101" });
    const education = await unit("青渡区教育局", "JY", { parent: top.id, shortName: "区教委" });
    expect((await post("/units", { name: "别名局", code: "JY", kind: "department" })).json.code).toBe(
      "unit-code-taken",
    );
    const same = { name: "青渡区教育局", code: "X1", kind: "department", parent: top.id };
    expect((await post("/units", same)).json.code).toBe("unit-name-taken");
    const circle = await patch(`/units/${top.id}`, { version: 1, parent: education.id });
    expect(circle.json.code).toBe("unit-circle");
    const never = await patch("/units/u00000000000000ff", { version: 1, name: "某局" });
    expect([never.status, never.json.code]).toEqual([404, "not-found"]);
    const stale = await patch(`/units/${education.id}`, { version: 7, name: "某局" });
    expect([stale.status, stale.json.code]).toEqual([409, "stale"]);
  });

  it("come out as a sheet and go back without change; what a sheet adds it adds once", async () => {
    const out = await exported("units");
    const again = await bring("units", out);
    expect(again.json, again.text).toMatchObject({ counts: { added: 0, changed: 0, errors: 0 }, changes: [] });
    const rows = await rowsOf(out);
    const added = [
      ...[...rows.map((row) => row.slice(0, 8))],
      ["", "SW", "青渡区水务局", "区水务局", "部门", "青渡区", "", ""],
      ["", "NY", "青渡区农业农村局", "", "委办局", "QD", "", "500"],
      ["", "NYZ", "农技站", "", "事业单位", "青渡区农业农村局", "", ""],
    ];
    const bytes = await workbook(added);
    const check = await bring("units", bytes);
    expect(check.json, check.text).toMatchObject({ counts: { added: 3, changed: 0, errors: 0 } });
    const done = await bring("units", bytes, `?publish=${check.json.digest}`);
    expect(done.json, done.text).toMatchObject({ entries: [{ kind: "unit.changed", changes: 3 }] });
    expect((await bring("units", bytes)).json).toMatchObject({ counts: { added: 0, changed: 0, errors: 0 } });
    const english = await exported("units", "?lang=en");
    expect((await bring("units", english)).json).toMatchObject({ counts: { added: 0, changed: 0, errors: 0 } });
  });

  it("are checked cell by cell", async () => {
    const head = ["编号", "代码", "名称", "简称", "类别", "上级单位", "行政区划代码", "排序"];
    const bytes = await workbook([
      head,
      ["", "A1", "甲局", "", "部", "无此单位", "12", "x"],
      ["", "A1", "乙局", "", "部门", "", "", ""],
      ["", "", "丙局", "", "部门", "", "", ""],
      ["u0000000000000000", "A2", "丁局", "", "部门", "", "", ""],
    ]);
    const { json } = await bring("units", bytes);
    expect(json.digest).toBeNull();
    expect(json.errors.map((one: { cell: string; code: string }) => `${one.cell} ${one.code}`).toSorted()).toEqual([
      "A5 id-unknown",
      "B3 code-twice",
      "B4 code-missing",
      "E2 kind-unknown",
      "F2 parent-unknown",
      "G2 place-unreadable",
      "H2 order-unreadable",
    ]);
  });
});

describe("assigning (G9, G13, G20)", () => {
  let lines: Answer["json"][];
  let ids: Record<string, string>;

  beforeAll(async () => {
    lines = (await work()).items;
    const { items } = (await get("/units")).json;
    ids = Object.fromEntries(items.map((one: { code: string; id: string }) => [one.code, one.id]));
  });

  it("G9: nothing is filled by itself; what the text names is proposed with the unit it can only mean", async () => {
    const page = await work();
    expect(page.total).toBe(TASKS);
    expect(page.items.every((line: { assignment: null }) => line.assignment === null)).toBe(true);
    expect(page.facets.assigned).toEqual([{ value: "none", count: TASKS }]);
    const [first] = page.items;
    expect(first.proposal.lead).toMatchObject([
      { name: "区教育局", unit: ids.JY, matches: [{ name: "青渡区教育局" }] },
    ]);
    expect((await work("&proposed=true")).total).toBe(1);
  });

  it("is done by a person, one by one, and refused where somebody was quicker", async () => {
    const [first] = lines;
    const set = { lead: ids.JY, cooperating: [ids.SW], deadline: "2027-06", contact: "王敏", importance: "key" };
    const given = { assignments: [{ commitment: first.id, version: 0, set }], reason: "区政府常务会议" };
    const done = await post("/assignments", given);
    expect(done.json, done.text).toMatchObject({
      changed: 1,
      assignments: [{ lead: { name: "青渡区教育局" }, deadline: "2027-06", contact: "王敏", version: 1 }],
    });
    expect((await post("/assignments", given)).json.code).toBe("stale");
    const again = { assignments: [{ commitment: first.id, version: 1, set: { supporting: [ids.SW] } }] };
    expect((await post("/assignments", again)).json.code).toBe("unit-twice");
    const bad = { assignments: [{ commitment: first.id, version: 1, set: { deadline: "2027-02-30" } }] };
    expect((await post("/assignments", bad)).status).toBe(400);
    const [line] = (await work("&assigned=some")).items;
    expect(line).toMatchObject({ due: { day: "2027-06-30", from: "assigned" }, missing: ["measure", "schedule"] });
  });

  it("is done anew after it was taken back: the version shown is the version expected", async () => {
    const { id } = lines[2];
    const shownVersion = async () =>
      (await work()).items.find((line: { id: string }) => line.id === id).version as number;
    const set = (version: number, contact: string) =>
      post("/assignments", { assignments: [{ commitment: id, version, set: { contact } }] });
    expect((await set(await shownVersion(), "陈")).status).toBe(200);
    const { seq } = await lantu.store.journal.head();
    expect((await post("/work/undo", { entries: [seq] })).status).toBe(200);
    expect(await shownVersion()).toBe(2);
    const again = await set(2, "林");
    expect(again.json, again.text).toMatchObject({ changed: 1, assignments: [{ contact: "林", version: 3 }] });
    const undone = await lantu.store.journal.head();
    expect((await post("/work/undo", { entries: [undone.seq] })).status).toBe(200);
  });

  it("is done by filter after a preview, as one entry, and taken back by one undoing", async () => {
    const body = {
      filter: { document, assigned: "none" },
      set: { addCooperating: [ids.NY], deadline: "2026" },
      reason: "统一时限",
    };
    const told = await post("/assignments/bulk", { ...body, dryRun: true });
    expect(told.json, told.text).toMatchObject({ chosen: TASKS - 1, changed: TASKS - 1, entries: [] });
    expect(told.json.preview).toHaveLength(20);
    expect(told.json.preview[0]).toMatchObject({ before: null, after: { deadline: "2026" } });
    expect((await work("&assigned=some")).total).toBe(1);
    const done = await post("/assignments/bulk", { ...body, dryRun: false, digest: told.json.digest });
    expect(done.json.entries).toMatchObject([{ kind: "assignment.changed", changes: TASKS - 1 }]);
    expect((await work("&assigned=some")).total).toBe(TASKS);
    const late = await post("/assignments/bulk", { ...body, dryRun: false, digest: told.json.digest });
    expect(late.json.code).toBe("stale");
    const undone = await post("/work/undo", { entries: [done.json.entries[0].seq], reason: "误操作" });
    expect(undone.status, undone.text).toBe(200);
    expect((await work("&assigned=some")).total).toBe(1);
    const twice = await post("/work/undo", { entries: [done.json.entries[0].seq] });
    expect(twice.json.code).toBe("changed-since");
  });

  it("G13: three hundred tasks by sheet, once; the same sheet again changes nothing", async () => {
    const rows = await rowsOf(await exported("assignments", `?document=${document}`));
    expect(rows).toHaveLength(TASKS + 1);
    const filled = rows.map((row, index) =>
      index < 2
        ? row
        : [
            ...row.slice(0, 7),
            "区水务局",
            "青渡区教育局、NY",
            "",
            `联系人${index}`,
            "2027年6月底前",
            "重要",
            "投入使用",
            "青政发〔2026〕3号",
          ],
    );
    const bytes = await workbook(filled);
    const check = await bring("assignments", bytes);
    expect(check.json, check.text).toMatchObject({
      counts: { rows: TASKS, changed: TASKS - 1, same: 1, errors: 0 },
      entries: [],
    });
    expect((await work("&assigned=some")).total).toBe(1);
    const done = await bring("assignments", bytes, `?publish=${check.json.digest}`);
    expect(done.json.entries, done.text).toMatchObject([{ kind: "assignment.changed", changes: TASKS - 1 }]);
    const again = await bring("assignments", bytes);
    expect(again.json.counts).toMatchObject({ changed: 0, same: TASKS, errors: 0 });
    const other = await bring("assignments", bytes, `?publish=${check.json.digest}`);
    expect(other.json.code).toBe("stale");
    for (const lang of ["zh-CN", "en"]) {
      const out = await bring("assignments", await exported("assignments", `?document=${document}&lang=${lang}`));
      expect(out.json.counts, lang).toMatchObject({ changed: 0, errors: 0, same: TASKS });
    }
    expect((await work(`&unit=${ids.SW}&role=lead`)).total).toBe(TASKS - 1);
    expect((await work(`&unit=${ids.QD}`)).total).toBe(TASKS);
    expect((await work(`&unit=${ids.QD}&below=false`)).total).toBe(0);
  });

  it("names every wrong cell of a sheet and changes nothing", async () => {
    const rows = await rowsOf(await exported("assignments", `?document=${document}`));
    const sheet = rows.slice(0, 8).map((row) => [...row]);
    const put = (row: number, column: number, value: string) => {
      (sheet[row] ?? [])[column] = value;
    };
    put(2, 7, "无此局");
    put(3, 8, "区水务局、QD");
    put(4, 11, "2027年13月");
    put(5, 12, "很重要");
    put(6, 0, "d000000000000-zz");
    sheet.push([...(sheet[1] ?? [])]);
    const bytes = await workbook(sheet, (one) => {
      one.getCell("N3").value = { formula: "1+1", result: 2 } as ExcelJS.CellFormulaValue;
    });
    const { json } = await bring("assignments", bytes);
    expect(json.errors.map((one: { cell: string; code: string }) => `${one.cell} ${one.code}`)).toEqual([
      ...["H3 unit-unknown", "N3 formula", "I4 unit-repeated", "L5 deadline-unreadable", "M6 importance-unknown"],
      ...["A7 id-unknown", "A9 id-twice"],
    ]);
    expect(json.errors[0].message).toContain("无此局");
    const publishing = await bring("assignments", bytes, "?publish=0");
    expect(publishing.json.code).toBe("sheet-faulty");
  });

  it("finds columns by their headings wherever they stand, takes merged cells for each row, and refuses another sheet", async () => {
    const [first, second, third] = (await work()).items;
    const head = ["依据文号", "联系人", "编号", "牵头单位", "配合单位", "支持单位", "完成时限", "重要程度", "成功标准"];
    const bytes = await workbook(
      [
        ["青渡区任务分解表"],
        head,
        ["", "", first.id, "农业农村局", "", "", "", "", ""],
        ["", "", second.id, "", "", "", "", "", ""],
        ["", "", third.id, "", "", "", "", "", ""],
      ],
      (sheet) => sheet.mergeCells("D3:D5"),
    );
    const { json, text } = await bring("assignments", bytes);
    expect(json.errors, text).toEqual([]);
    expect(json.notes[0]).toMatchObject({ cell: "D3", code: "merged", params: { rows: 3 } });
    expect(json.notes[1]).toMatchObject({ code: "unit-understood", params: { now: "青渡区农业农村局" } });
    expect(json.changes).toHaveLength(3);
    const renamed = await workbook([head.map((one) => (one === "牵头单位" ? "负责人" : one)), ["", "", first.id]]);
    const refused = await bring("assignments", renamed);
    expect([refused.status, refused.json.code, refused.json.params.columns]).toEqual([
      422,
      "sheet-unknown",
      "牵头单位",
    ]);
  });

  it("is told with the commitments everybody reads, without the contact", async () => {
    const { json } = await get(`/commitments?document=${document}&unit=${ids.QD}&limit=2`);
    expect(json.total).toBe(TASKS);
    expect(json.items[1].assigned).toMatchObject({ lead: { name: "青渡区水务局" }, deadline: "2027-06" });
    expect(json.items[1].assigned.contact).toBeUndefined();
    const none = await get(`/commitments?document=${document}&unit=${ids.NYZ}`);
    expect(none.json.total).toBe(0);
    const one = await get(`/commitments/${json.items[1].id}`);
    expect(one.json.assigned.importance).toBe("important");
  });

  it("refuses what is no sheet, and one beyond its limits, by name", async () => {
    const text = await bring("assignments", Buffer.from("no workbook"));
    expect([text.status, text.json.code]).toEqual([422, "file-unreadable"]);
    const head = ["编号", "牵头单位", "配合单位", "支持单位", "联系人", "完成时限", "重要程度", "成功标准", "依据文号"];
    const large = await bring("assignments", await longWorkbook(head, 200_000));
    expect([large.status, large.json.code, large.json.params.reason], large.text).toEqual([
      413,
      "file-too-large",
      "rows",
    ]);
    expect(large.json.detail).toContain("100,000");
    const none = await send(lantu.app, "/api/v1/sheets/assignments", { method: "POST", ...multipart([]) });
    expect(none.json.code).toBe("invalid-request");
  });

  it("tells how far the plan is assigned", async () => {
    const { json } = await get(`/documents/${document}/completeness`);
    expect(json).toMatchObject({
      commitments: TASKS,
      lead: { count: TASKS, share: 1 },
      deadline: { assigned: TASKS, printed: 0 },
      measure: { count: TASKS - 1 },
      schedule: { count: 0, share: 0 },
      whole: { count: 0 },
    });
  });
});

describe("the end of units (G9)", () => {
  it("is refused while anything belongs to one; merged, everything goes to the successor, and back by undoing", async () => {
    const { items } = (await get("/units")).json;
    const of = (code: string) => items.find((one: { code: string }) => one.code === code);
    const [water, farm] = [of("SW"), of("NY")];
    const closing = { how: "close", reason: "机构改革", versions: { [water.id]: water.version } };
    expect((await post(`/units/${water.id}/end`, closing)).json.code).toBe("unit-in-use");
    const merged = await post(`/units/${water.id}/end`, {
      how: "merge",
      reason: "机构改革",
      versions: { [water.id]: water.version, [farm.id]: farm.version },
      others: [farm.id],
      into: { new: { code: "NS", name: "青渡区农业农村和水务局", kind: "department", parent: of("QD").id } },
    });
    expect(merged.status, merged.text).toBe(200);
    expect(merged.json.entries.map((one: { kind: string }) => one.kind)).toEqual([
      "unit.changed",
      "assignment.changed",
    ]);
    const successor = merged.json.units.find((one: { code: string }) => one.code === "NS");
    expect((await work(`&unit=${successor.id}&role=lead`)).total).toBe(TASKS - 1);
    expect((await work("&assigned=ended")).total).toBe(0);
    const detail = (await get(`/units/${successor.id}`)).json;
    expect(detail.cameFrom).toHaveLength(2);
    expect(detail.children.map((one: { name: string }) => one.name)).toEqual(["农技站"]);
    const undone = await post("/work/undo", { entries: merged.json.entries.map((one: { seq: number }) => one.seq) });
    expect(undone.status, undone.text).toBe(200);
    expect((await work(`&unit=${water.id}&role=lead`)).total).toBe(TASKS - 1);
    expect((await get(`/units/${successor.id}`)).status).toBe(404);
  });

  it("by a split leaves everything waiting with the ended one until a person chooses", async () => {
    const { items } = (await get("/units?q=SW")).json;
    const [water] = items;
    const split = await post(`/units/${water.id}/end`, {
      how: "split",
      reason: "机构改革",
      versions: { [water.id]: water.version },
      into: [
        { new: { code: "SL", name: "水利中心", kind: "institution" } },
        { new: { code: "PS", name: "排水中心", kind: "institution" } },
      ],
    });
    expect(split.status, split.text).toBe(200);
    expect((await work("&assigned=ended")).total).toBe(TASKS);
    const line = (await work("&assigned=ended&sort=-title")).items[0];
    expect(line.assignment.lead).toMatchObject({ ended: true, becomes: [{ name: "水利中心" }, { name: "排水中心" }] });
    const detail = (await get(`/units/${water.id}`)).json;
    expect(detail).toMatchObject({
      owes: { leads: TASKS - 1, cooperates: 1 },
      becameNow: [{ name: "水利中心" }, { name: "排水中心" }],
    });
    const [next] = split.json.units.filter((one: { code: string }) => one.code === "SL");
    const chosen = await post("/assignments/bulk", {
      filter: { document, unit: water.id, below: "false" },
      set: { replace: { from: water.id, to: next.id } },
      dryRun: false,
    });
    expect(chosen.json.changed, chosen.text).toBe(TASKS);
    expect((await work("&assigned=ended")).total).toBe(0);
  });

  it("lines that were picked are named one by one, as many as one act changes", async () => {
    const picked = (await work("&sort=-title")).items.map(({ id }: { id: string }) => id);
    const all = [...picked, ...Array.from({ length: 200 - picked.length }, (_, at) => `d000000000000-${at}`)];
    const told = await post("/assignments/bulk", { filter: { commitment: all }, set: { contact: "周青" } });
    expect(told.status, told.text).toBe(200);
    expect(told.json.chosen).toBe(picked.length);
    const most = Array.from({ length: 5001 }, (_, at) => `d000000000000-${at}`);
    expect((await post("/assignments/bulk", { filter: { commitment: most }, set: { contact: "周青" } })).status).toBe(
      400,
    );
  });

  it("old entries keep the old name", async () => {
    const { items } = (await get("/units?q=SL")).json;
    const [unitBefore] = items;
    const renamed = await patch(`/units/${unitBefore.id}`, {
      version: unitBefore.version,
      name: "水利服务中心",
      reason: "更名",
    });
    expect(renamed.status, renamed.text).toBe(200);
    const line = (await work("&sort=-title")).items[0];
    expect(line.assignment.lead).toMatchObject({ name: "水利中心", now: "水利服务中心" });
    const detail = (await get(`/units/${unitBefore.id}`)).json;
    expect(detail.formerNames).toMatchObject([{ name: "水利中心" }]);
    expect(detail.history[0]).toMatchObject({ act: "changed", reason: "更名", changed: ["name"] });
    expect(await versionOf(unitBefore.id)).toBe(2);
    const at = encodeURIComponent(new Date(Date.parse(detail.history[0].at) - 1).toISOString());
    const then = (await get(`/units?asOf=${at}`)).json.items;
    expect(then.find(({ id }: { id: string }) => id === unitBefore.id).name).toBe("水利中心");
    // So does its own page: name, former names and history of that time, and nothing before it was there.
    const page = (await get(`/units/${unitBefore.id}?asOf=${at}`)).json;
    expect(page).toMatchObject({ name: "水利中心", formerNames: [], history: [{ act: "split" }] });
    expect(page.owes).toEqual(detail.owes);
    expect((await get(`/units/${unitBefore.id}?asOf=2001-01-01`)).status).toBe(404);
  });

  it("the working list, and how far a plan is assigned, are told as they were known on any day", async () => {
    const [line] = (await work("&sort=title&assigned=some")).items;
    const before = encodeURIComponent(new Date().toISOString());
    const { version, document } = line;
    const counted = (await get(`/documents/${document.id}/completeness`)).json;
    const [head = [], filled] = await rowsOf(await exported("assignments", `?commitment=${line.id}`));
    const set = { lead: null, cooperating: [], supporting: [], deadline: "2031-05" };
    const answer = await post("/assignments", { assignments: [{ commitment: line.id, version, set }] });
    expect(answer.status, answer.text).toBe(200);
    const sheet = (query: string) => exported("assignments", `?commitment=${line.id}${query}`).then(rowsOf);
    expect(await sheet(`&asOf=${before}`)).toEqual([head, filled]);
    expect((await sheet(""))[1]).not.toEqual(filled);
    expect(await sheet("&assigned=some")).toEqual([head]);
    for (const sort of ["position", "-title", "deadline", "-lead", "importance", "changed"]) {
      const then = (await work(`&commitment=${line.id}&sort=${sort}&asOf=${before}`)).items;
      expect(then, sort).toEqual([line]);
      const now = (await work(`&commitment=${line.id}&sort=${sort}`)).items;
      expect(now, sort).toMatchObject([
        { version: version + 1, assignment: { lead: null }, due: { day: "2031-05-31" } },
      ]);
    }
    expect((await work(`&assigned=some&asOf=${before}`)).total).toBe((await work("&assigned=some")).total + 1);
    expect((await get(`/documents/${document.id}/completeness?asOf=${before}`)).json).toEqual(counted);
    expect((await get(`/documents/${document.id}/completeness`)).json.lead.count).toBe(counted.lead.count - 1);
    expect((await get("/work/commitments?asOf=2001-01-01")).json.total).toBe(0);
    expect((await get("/work/commitments?asOf=2999-01-01")).status).toBe(400);
  });

  it("G16: what a unit has to do in a year comes as a table, row by row what the list says, each with its sentence", async () => {
    const [first] = (await work("&assigned=some")).items;
    const unit: string = first.assignment.lead.id;
    const set = { deadline: "2028-06" };
    const given = [{ commitment: first.id, version: first.version, set }];
    const acted = await post("/assignments", { assignments: given });
    expect(acted.status, acted.text).toBe(200);
    const year = `unit=${unit}&dueFrom=2028-01-01&dueUntil=2028-12-31`;
    const { items } = await work(`&${year}`);
    const rows = (await rowsOf(await exported("assignments", `?document=${document}&${year}`))).slice(1);
    expect(rows.map(([id]) => id)).toEqual(items.map(({ id }: { id: string }) => id));
    expect(rows.map(([id]) => id)).toEqual([first.id]);
    expect(rows.every((row) => row[4] !== "" && row.includes("2028-06"))).toBe(true);
  });

  it("sheets hold what the filters leave; a filter they do not know is refused by name", async () => {
    const names = (rows: readonly string[][]) => rows.slice(1).map((row) => row.join(" "));
    const all = names(await rowsOf(await exported("units")));
    const some = names(await rowsOf(await exported("units", `?q=${encodeURIComponent("水利")}`)));
    expect(some.length).toBeGreaterThan(0);
    expect(some).toEqual(all.filter((row) => row.includes("水利")));
    expect(names(await rowsOf(await exported("units", "?asOf=2001-01-01")))).toEqual([]);
    expect(names(await rowsOf(await exported("key-works", "?year=2025&asOf=2001-01-01")))).toEqual([]);
    for (const [kind, query, field] of [
      ["units", "missing=lead", "missing"],
      ["key-works", "year=2025&importance=key", "importance"],
      ["assignments", "year=2025", "year"],
      ["assignments", "asOf=2999-01-01", "asOf"],
    ]) {
      const { status, json } = await get(`/sheets/${kind}?${query}`);
      expect([status, json.errors[0].path]).toEqual([400, `query.${field}`]);
    }
  });
});
