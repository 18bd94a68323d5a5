import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Sent, send, upload } from "./support/client.ts";
import { annualPlan, cityPlan, districtPlan, sample, statistics } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
/** Ids of the samples. */
let city: string;
let before: string;
let plan: string;
let annual: string;
let yearbook: string;

beforeAll(async () => {
  lantu = await testServer();
  const files = [cityPlan, sample("district-plan-2016-2020.txt"), districtPlan, annualPlan, statistics];
  const read = await upload(lantu.app, files, "&publish=true");
  [city, before, plan, annual, yearbook] = read.map(({ document }) => document) as [
    string,
    string,
    string,
    string,
    string,
  ];
}, 120_000);
afterAll(() => lantu.close());

type Pair = Answer["json"];

const json = { "content-type": "application/json" };
const ask = (url: string, sent: Sent = {}) => send(lantu.app, `/api/v1${url}`, sent);
const linesOf = async (from: string, to: string, query = "") =>
  (await ask(`/alignments/${from}/${to}?limit=500${query}`)).json;
const decide = (from: string, to: string, items: readonly object[]) =>
  ask(`/alignments/${from}/${to}/decisions`, { method: "POST", body: { items }, headers: json });
/** The first line whose commitment of that side says some words. */
const lineWith = ({ items }: Pair, side: "from" | "to", words: string): Pair =>
  items.find((one: Pair) => one[side]?.citation.quote.includes(words));

describe("pairs of documents", () => {
  it("are those of a place above for the same time, and the next of a kind of one place", async () => {
    const { json: list } = await ask("/alignments");
    const pairs = list.items.map(({ mode, from, to }: Pair) => [mode, from.id, to.id]);
    expect(pairs).toContainEqual(["upper-lower", city, plan]);
    expect(pairs).toContainEqual(["predecessor-successor", before, plan]);
    expect(pairs).not.toContainEqual(["upper-lower", city, before]);
    expect(pairs.flat()).not.toContain(yearbook);
    expect(list.more).toBe(false);
  });

  it("can be those of one document, place or mode", async () => {
    const of = async (query: string) => (await ask(`/alignments?${query}`)).json;
    const ofOne = await of(`document=${before}`);
    expect(ofOne.items.map(({ to }: Pair) => to.id)).toEqual([plan]);
    expect((await of("mode=upper-lower")).items.every((one: Pair) => one.from.id === city)).toBe(true);
    expect((await of(`place=${encodeURIComponent("岚江市")}`)).items.length).toBeGreaterThan(0);
    expect((await of(`place=${encodeURIComponent("无名县")}`)).items).toEqual([]);
    expect(await of("limit=1")).toMatchObject({ items: [expect.anything()], more: true });
  });
});

describe("two documents side by side (G2, G5)", () => {
  it("tell the story of the samples: what lies below the city's, and what vanished", async () => {
    const lower = await linesOf(city, plan);
    expect(lower).toMatchObject({ mode: "upper-lower", from: { id: city }, to: { id: plan } });
    const recycling = lineWith(lower, "to", "生活垃圾回收利用率（%）");
    expect(recycling.from.citation.quote).toContain("生活垃圾回收利用率（%）");
    expect(recycling).toMatchObject({ relation: "looser", decision: null });
    expect(recycling.steps[0].result.value).toBe(-3);
    expect(recycling.said["zh-CN"].sentence).toContain("生活垃圾回收利用率");
    const later = await linesOf(before, plan);
    expect(lineWith(later, "from", "有轨电车示范线")).toMatchObject({ relation: "dropped", to: null });
    for (const { from, to, differences } of later.items) {
      const told = (side: string) =>
        differences.filter((part: Pair) => part.in === "both" || part.in === side).map((part: Pair) => part.text);
      if (from !== null && to !== null) {
        expect(told("old").join("")).toBe(from.citation.quote);
        expect(told("new").join("")).toBe(to.citation.quote);
      }
    }
  });

  it("does not depend on the order they are asked for in, and has every commitment in one line", async () => {
    const [one, other] = [await linesOf(city, plan), await linesOf(plan, city)];
    expect(other).toEqual(one);
    const keys = one.items.flatMap((line: Pair) =>
      [line.from, line.to, ...line.again].flatMap((item: Pair) => item?.key ?? []),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const { json: book } = await ask(`/documents/${plan}/book`);
    const own = keys.filter((key: string) => key.startsWith(plan));
    expect(own).toHaveLength(book.commitments.length);
  });

  it("is filtered, counted, put in order and paged", async () => {
    const all = await linesOf(city, plan);
    const counted = Object.values<number>(all.counts).reduce((sum, count) => sum + count, 0);
    expect([all.total, counted]).toEqual([all.items.length, all.items.length]);
    const looser = await linesOf(city, plan, "&relation=looser");
    expect(looser.counts).toEqual(all.counts);
    expect(looser.items.map(({ relation }: Pair) => relation)).toEqual(Array(all.counts.looser).fill("looser"));
    const projects = await linesOf(city, plan, "&kind=project&relation=own");
    expect(projects.items.every(({ to }: Pair) => to.kind === "project")).toBe(true);
    const section = all.items.find(({ to }: Pair) => to?.section)?.to.section;
    const inSection = await linesOf(city, plan, `&toSection=${encodeURIComponent(section)}`);
    expect(inSection.total).toBeGreaterThan(0);
    expect(inSection.items.every(({ to }: Pair) => to.section === section)).toBe(true);
    const words = await linesOf(city, plan, `&q=${encodeURIComponent("垃圾 回收")}`);
    expect(words.items.length).toBeGreaterThan(0);
    const [{ from }] = looser.items;
    expect((await linesOf(city, plan, `&commitment=${from.commitment}`)).items).toEqual([looser.items[0]]);
    const reading = await linesOf(city, plan, "&order=reading");
    const places = reading.items.flatMap((line: Pair) => line.from?.citation.start ?? []);
    expect(places).toEqual([...places].sort((a, b) => a - b));

    const first = (await ask(`/alignments/${city}/${plan}?limit=20`)).json;
    const second = (await ask(`/alignments/${city}/${plan}?limit=20&after=${first.next}`)).json;
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 40));
    expect((await ask(`/alignments/${city}/${plan}?limit=20&before=${second.previous}`)).json).toEqual(first);
    expect((await ask(`/alignments/${city}/${plan}?after=x`)).json.errors[0].path).toBe("query.after");
  });

  it("is kept, and answered by the cache where nothing changed", async () => {
    const computed = async () => {
      const { rows } = await lantu.store.pool.query("select computed_at from alignments order by from_document");
      return rows.map(({ computed_at: at }) => at.getTime());
    };
    await linesOf(before, plan);
    const when = await computed();
    const { headers } = await ask(`/alignments/${before}/${plan}`);
    expect(await computed()).toEqual(when);
    const again = await ask(`/alignments/${before}/${plan}`, { headers: { "if-none-match": String(headers.etag) } });
    expect(again.status).toBe(304);
  });

  it("is a matrix of chapters with a margin, in which every line is counted once", async () => {
    const all = await linesOf(city, plan);
    const { json: matrix } = await ask(`/alignments/${city}/${plan}/matrix`);
    expect(matrix.rows.length).toBeGreaterThan(3);
    const counts = matrix.cells.flatMap((cell: Pair) => Object.values<number>(cell.counts));
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(all.total);
    const margin = matrix.cells.filter(({ column }: Pair) => column === null);
    expect(margin.flatMap((cell: Pair) => Object.keys(cell.counts)).every((name: string) => name === "uncovered")).toBe(
      true,
    );
    for (const { row, column } of matrix.cells) {
      expect(row === null || row in matrix.rows).toBe(true);
      expect(column === null || column in matrix.columns).toBe(true);
    }
  });

  it("is taken out as CSV, as a workbook and as lines of JSON", async () => {
    const looser = await linesOf(city, plan, "&relation=looser");
    const file = (format: string) => ask(`/alignments/${city}/${plan}/export?relation=looser&lang=en&format=${format}`);
    const [csv, xlsx, lines] = [await file("csv"), await file("xlsx"), await file("jsonl")];
    expect(csv.text.split("\r\n")[0]).toContain("Relation,Upper or earlier commitment");
    expect(csv.headers["content-disposition"]).toContain(`lantu-alignment-${city}-${plan}.csv`);
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
    expect(
      lines.text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(looser.items);
  });

  it("is not there for documents that are not public, nor for one beside itself", async () => {
    expect((await ask(`/alignments/${city}/d0123456789ab`)).status).toBe(404);
    expect((await ask(`/alignments/${city}/${city}`)).status).toBe(400);
    const stand = await ask(`/documents/${annual}`);
    const etag = String(stand.headers.etag);
    await ask(`/documents/${annual}/withdraw`, { method: "POST", body: {}, headers: { ...json, "if-match": etag } });
    expect((await ask(`/alignments/${plan}/${annual}`)).status).toBe(404);
    expect((await ask(`/alignments/${city}/${yearbook}`)).status).toBe(200);
  });
});

describe("decisions", () => {
  it("take pairs apart, put others together, are in the journal and can be taken back", async () => {
    const all = await linesOf(before, plan);
    const pair = all.items.find((one: Pair) => one.from && one.to && one.again.length === 0);
    const [from, to] = [pair.from.key, pair.to.key];
    const rejected = await decide(before, plan, [{ from, to, verdict: "rejected" }]);
    expect(rejected.status).toBe(200);
    expect(
      rejected.json.items.every(
        (one: Pair) => one.from === null || one.to === null || one.from.key !== from || one.to.key !== to,
      ),
    ).toBe(true);
    expect(rejected.json.rejected).toEqual([{ from, to, fromTitle: pair.from.title, toTitle: pair.to.title }]);
    expect(rejected.json.version).not.toBe(all.version);
    const { json: journal } = await ask(`/journal?subject=${plan}&limit=1`);
    expect(journal.items[0]).toMatchObject({ kind: "alignments.decided", summary: { count: 1 } });
    await decide(before, plan, [{ from, to, verdict: "open" }]);
    expect((await linesOf(before, plan)).items).toEqual(all.items);
  });

  it("survive a new reading of the documents", async () => {
    const all = await linesOf(before, plan);
    const [dropped] = all.items.filter(({ relation }: Pair) => relation === "dropped");
    const [added] = all.items.filter(({ relation }: Pair) => relation === "new");
    const [from, to] = [dropped.from.key, added.to.key];
    const { json: done } = await decide(before, plan, [{ from, to, verdict: "confirmed" }]);
    expect(done.items[0]).toMatchObject({ decision: "confirmed", from: { key: from }, to: { key: to } });
    const stand = await ask(`/documents/${before}`);
    const headers = { ...json, "if-match": String(stand.headers.etag) };
    await ask(`/documents/${before}`, { method: "PATCH", body: { issuer: "青渡区人民政府" }, headers });
    const after = await linesOf(before, plan);
    expect(after.version).not.toBe(done.version);
    expect(after.items.find((one: Pair) => one.from?.key === from)).toMatchObject({
      decision: "confirmed",
      to: { key: to },
    });
    expect((await linesOf(before, plan, "&decision=confirmed")).total).toBe(1);
  });

  it("are all refused where one names what is not there", async () => {
    const all = await linesOf(before, plan);
    const { from } = all.items.find((one: Pair) => one.from);
    const asked = [
      { from: from.key, to: "nothing:1", verdict: "rejected" },
      { from: "nothing:2", to: "nothing:3", verdict: "open" },
    ];
    const { status, json: problem } = await decide(before, plan, asked);
    expect([status, problem.errors.map(({ path }: Pair) => path)]).toEqual([400, ["body.items.0.to"]]);
    expect(problem.errors[0].message).toContain("nothing:1");
    expect((await linesOf(before, plan)).version).toBe(all.version);
  });

  it("are the operator's", async () => {
    const sent = { method: "POST", body: { items: [] }, headers: json, from: "203.0.113.7" } as const;
    expect((await ask(`/alignments/${before}/${plan}/decisions`, sent)).status).toBe(401);
  });
});
