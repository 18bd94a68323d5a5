import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editedEdition, edits } from "../../../tests/edited-edition.ts";
import { type Answer, send, upload } from "./support/client.ts";
import { districtPlan } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
let old: string;
let now: string;
let imported: Answer["json"];

beforeAll(async () => {
  lantu = await testServer();
  const [first] = await upload(lantu.app, [districtPlan], "&publish=true");
  const bytes = editedEdition(String(districtPlan.bytes));
  [imported] = await upload(lantu.app, [{ name: "district-plan-corrected.txt", bytes }]);
  [old, now] = [first.document, imported.document];
});
afterAll(() => lantu.close());

const edition = (document: string, rest = "") => `/api/v1/documents/${document}/edition${rest}`;
const get = async (url: string) => (await send(lantu.app, url)).json;
const post = (url: string, body: object, version?: string) =>
  send(lantu.app, url, { method: "POST", body, headers: version === undefined ? {} : { "if-match": version } });
const stranger = (url: string) => send(lantu.app, url, { from: "203.0.113.9" });
type Line = { relation: string; old: { quote: string } | null; now: { quote: string } | null };

describe("a corrected and re-typeset edition", () => {
  it("is recognised by its import", () => {
    const { resembles } = imported.summary.edition;
    expect(resembles).toMatchObject({ id: old });
    expect(resembles.shared).toBeGreaterThan(0.9);
  });

  it("is told by relation, each change with both sentences", async () => {
    const { report, candidates, lineage } = await get(edition(now, "?limit=500"));
    expect([lineage, candidates[0].id, report.old.id, report.now.id]).toEqual(["undecided", old, old, now]);
    const told = (relation: string) => report.items.filter((line: Line) => line.relation === relation);
    expect(told("renumbered")).toHaveLength(1);
    expect(told("renumbered")[0]).toMatchObject({ numbers: [{ from: { value: 6 }, to: { value: 9 } }] });
    expect(told("reworded").map((line: Line) => line.now?.quote)).toEqual([expect.stringContaining(edits.reworded.to)]);
    expect(told("gone").map((line: Line) => line.old?.quote)).toEqual([edits.gone.replace("。", "")]);
    expect(told("new").map((line: Line) => line.now?.quote)).toEqual([edits.new]);
    expect(told("moved").length).toBeGreaterThan(0);
    expect(told("kept").length).toBe(report.counts.kept);
    const sum = Object.values<number>(report.counts).reduce((total, count) => total + count, 0);
    expect([report.total, report.items.length]).toEqual([sum, sum]);
  });

  it("is filtered by relation and words, and shown by pages", async () => {
    const { report } = await get(edition(now, `?relation=gone,new&q=${encodeURIComponent("金融实验室")}`));
    expect(report).toMatchObject({ total: 1, items: [{ relation: "new" }] });
    const page = (await get(edition(now, "?offset=10&limit=5"))).report;
    expect([page.items.length, page.previous, page.next]).toEqual([5, "5", "15"]);
    expect((await send(lantu.app, edition(now, "?relation=other"))).status).toBe(400);
  });

  it("can be compared with any other document, and with itself there is nothing to compare", async () => {
    expect((await get(edition(old))).report).toBeNull();
    expect((await get(edition(now, `?of=${now}`))).report).toBeNull();
    expect((await send(lantu.app, edition(now, "?of=d00000000000z"))).json).toMatchObject({ code: "not-found" });
    expect((await get(edition(old, `?of=${now}`))).report.counts).toMatchObject({ renumbered: 1 });
  });

  it("leaves as a table with the lines of the page, and links to both sentences", async () => {
    const query = "?relation=renumbered,gone&lang=en";
    const { text, headers } = await send(lantu.app, edition(now, `/export.csv${query}`));
    expect(headers["content-type"]).toContain("text/csv");
    const rows = text.slice(1).trim().split("\r\n");
    expect(rows[0]).toContain("Sentence before,Sentence now,Numbers");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain("6个 → 9个");
    const { bytes } = await send(lantu.app, edition(now, `/export.xlsx${query}`));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(workbook.worksheets[0]?.name).toBe("Editions");
    expect(workbook.worksheets[0]?.rowCount).toBe(3);
  });

  it("is the operator's until it is published", async () => {
    expect((await stranger(edition(now))).status).toBe(404);
    expect((await stranger(edition(now, "/export.csv"))).status).toBe(404);
    expect((await stranger(edition(old))).json).toMatchObject({ candidates: [], report: null });
    expect((await stranger(edition(old, `?of=${now}`))).status).toBe(404);
  });
});

describe("a confirmed edition", () => {
  it("takes over decisions, is refused twice, and is taken back", async () => {
    const list = `/api/v1/commitments?document=${old}&limit=500`;
    const { items } = await get(list);
    const kept = items.find((one: { quote: string }) => one.quote.includes("青渡科创基金"));
    await post("/api/v1/commitments/decisions", { ids: [kept.id], decision: "accept" });
    const { version } = await get(`/api/v1/documents/${now}`);
    const confirmed = await post(edition(now), { of: old }, `"${version}"`);
    expect(confirmed).toMatchObject({ status: 200, json: { lineage: "edition", predecessor: { id: old } } });
    expect((await get(edition(old))).successor).toMatchObject({ id: now, state: "review" });
    const again = await post(edition(now), { of: old });
    expect(again).toMatchObject({ status: 409, json: { code: "edition-settled" } });
    expect(again.json.detail).toContain(old);
    const review = await get(`/api/v1/commitments?scope=review&document=${now}&limit=500`);
    const carried = review.items.filter((one: { reviewed: boolean }) => one.reviewed);
    expect(carried.map((one: { quote: string }) => one.quote)).toEqual([kept.quote]);
    const doubtful = review.items.flatMap((one: { doubts: string[] }) => one.doubts);
    expect(doubtful.filter((doubt: string) => doubt.endsWith("-changed")).sort()).toEqual([
      "number-changed",
      "wording-changed",
    ]);
    expect((await post(edition(now, "/undo"), {}, `"${version}"`)).json).toMatchObject({ code: "precondition-failed" });
    expect((await post(edition(now, "/undo"), {})).json).toMatchObject({ lineage: "undecided" });
    expect((await post(edition(now, "/undo"), {})).json).toMatchObject({ code: "conflict" });
  });

  it("may be said to be a document of its own", async () => {
    expect((await post(edition(now), { of: null })).json).toMatchObject({ lineage: "own" });
    expect((await get(edition(now))).report).toBeNull();
    expect((await get(`/api/v1/documents/${now}`)).edition.resembles).toBeNull();
    await post(edition(now, "/undo"), {});
  });

  it("takes the place of the other for everybody when it is published", async () => {
    const tag = (await send(lantu.app, `/api/v1/documents/${old}`)).headers.etag;
    await post(edition(now), { of: old });
    await post(`/api/v1/imports/${imported.id}/publish`, {});
    const after = await send(lantu.app, `/api/v1/documents/${old}`, { headers: { "if-none-match": String(tag) } });
    expect(after).toMatchObject({ status: 200, json: { edition: { supersededBy: { id: now } } } });
    const listed = async (query: string) =>
      (await stranger(`/api/v1/documents${query}`)).json.items.map(({ id }: { id: string }) => id);
    expect(await listed("")).toEqual([now]);
    expect((await listed("?superseded=include")).toSorted()).toEqual([old, now].toSorted());
    expect((await stranger("/api/v1/overview")).json.totals.documents).toBe(1);
    const total = async (query: string) => (await stranger(`/api/v1/commitments${query}`)).json.total;
    expect(await total("?superseded=include")).toBe((await total("")) + (await total(`?document=${old}`)));
    const { report } = (await stranger(edition(now, "?relation=gone,renumbered"))).json;
    const [changed, gone] = report.items[0].relation === "gone" ? report.items.toReversed() : report.items;
    const detail = async (id: string) => (await stranger(`/api/v1/commitments/${id}`)).json;
    expect((await detail(changed.old.id)).successor).toMatchObject({
      ...{ relation: "renumbered", document: { id: now }, commitment: { id: changed.now.id } },
    });
    expect((await detail(gone.old.id)).successor).toMatchObject({ relation: "gone", commitment: null });
    await post(edition(now, "/undo"), {});
    expect((await get(`/api/v1/documents/${old}`)).edition.supersededBy).toBeNull();
    expect(await listed("")).toHaveLength(2);
  });
});
