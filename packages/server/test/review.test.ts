import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Sent, send, upload } from "./support/client.ts";
import { sample } from "./support/samples.ts";
import { type TestServer, testServer } from "./support/server.ts";

let lantu: TestServer;
beforeAll(async () => {
  lantu = await testServer();
});
afterAll(() => lantu.close());

type Item = Answer["json"];

const json = { "content-type": "application/json" };
const ask = (url: string, sent: Sent = {}) => send(lantu.app, `/api/v1${url}`, sent);
const write = (url: string, body: object, method: Sent["method"] = "POST", headers: Sent["headers"] = {}) =>
  ask(url, { method, body, headers: { ...json, ...headers } });
const as = (name: string) => ({ "x-lantu-reviewer": encodeURIComponent(name) });

let copies = 0;
/** A document of its own that waits for review: a line at its end makes the bytes others. */
async function waiting(name = "district-work-report-2022.html"): Promise<string> {
  const bytes = `${sample(name).bytes.toString()}\n<!-- ${++copies} -->`;
  const [one] = await upload(lantu.app, [{ name: `${copies}-${name}`, bytes }]);
  expect(one.state).toBe("review");
  return one.document;
}
const itemsOf = async (document: string, headers: Sent["headers"] = {}): Promise<readonly Item[]> =>
  (await ask(`/documents/${document}/book`, { headers })).json.commitments;

describe("acts", () => {
  it("tell their entries, by which they are taken back and done again", async () => {
    const document = await waiting();
    const [first, second] = await itemsOf(document);
    const done = await write("/commitments/decisions", { ids: [first.id, second.id], decision: "accept" });
    expect(done.json).toMatchObject({ changed: 2, entries: [{ document, kind: "commitment.accepted" }] });
    const seqs = done.json.entries.map(({ seq }: { seq: number }) => seq);
    const back = await write(`/documents/${document}/undo`, { entries: seqs });
    expect(back.json.commitments.map(({ state }: Item) => state)).toEqual(["proposed", "proposed"]);
    const again = await write(`/documents/${document}/undo`, { entries: [back.json.entries[0].seq] });
    expect(again.json.commitments.map(({ state }: Item) => state)).toEqual(["accepted", "accepted"]);
  });

  it("are not taken back where somebody went on, nor over another document", async () => {
    const document = await waiting();
    const other = await waiting();
    const [first] = await itemsOf(document);
    const { json: done } = await write("/commitments/decisions", { ids: [first.id], decision: "accept" });
    const undoing = { entries: [done.entries[0].seq] };
    expect((await write(`/documents/${other}/undo`, undoing)).status).toBe(404);
    await write("/commitments/decisions", { ids: [first.id], decision: "reject" });
    const refused = await write(`/documents/${document}/undo`, undoing);
    expect(refused).toMatchObject({ status: 409, json: { code: "changed-since" } });
  });

  it("merge, split and add; what is retired tells what took its place", async () => {
    const document = await waiting();
    const [first, second, third] = await itemsOf(document);
    const merged = await write(`/commitments/${first.id}/merge`, { from: [second.id] }, "POST", { "if-match": '"1"' });
    expect(merged.json.commitments).toContainEqual(
      expect.objectContaining({ id: second.id, state: "retired", replacedBy: [first.id] }),
    );
    const { start, end } = third;
    const parts = [
      { start, end: start + 3 },
      { start: start + 3, end },
    ];
    const split = await write(`/commitments/${third.id}/split`, { parts });
    const added = split.json.commitments.filter(({ origin }: Item) => origin === "person");
    expect(added.map((one: Item) => ({ start: one.start, end: one.end }))).toEqual(parts);
    const missed = await write(`/documents/${document}/commitments`, { start: start + 1, end, kind: "project" });
    expect(missed.json.commitments[0]).toMatchObject({ kind: "project", state: "accepted", reviewed: true });
    const ids = (await itemsOf(document)).map(({ id }) => id);
    expect(ids).not.toContain(second.id);
    expect(ids).not.toContain(third.id);
  });

  it("of a version that is no longer the current one are refused, and so are words that are none", async () => {
    const document = await waiting();
    const [first, second] = await itemsOf(document);
    await write("/commitments/decisions", { ids: [first.id], decision: "accept" });
    const late = await write(`/commitments/${first.id}/merge`, { from: [second.id] }, "POST", { "if-match": '"1"' });
    expect(late.status).toBe(412);
    const nowhere = await write(`/documents/${document}/commitments`, { start: 9_000_000, end: 9_000_010 });
    expect(nowhere.status).toBe(400);
  });

  it("correct a figure, and the value its commitment is sorted by", async () => {
    const document = await waiting();
    const item = (await itemsOf(document)).find(({ figure }) => figure !== null);
    const done = await write(`/figures/${item.figure.id}`, { value: 9_000_000_000_000_000, period: null }, "PATCH");
    expect(done.json.commitments.find(({ id }: Item) => id === item.id).figure).toMatchObject({
      ...{ value: 9_000_000_000_000_000, period: null, edited: true },
    });
    const page = await ask(`/commitments?scope=review&document=${document}&sort=-value&limit=1`);
    expect(page.json.items[0].id).toBe(item.id);
    expect((await write(`/figures/${document}-fzzzzz`, { value: 1 }, "PATCH")).status).toBe(404);
  });
});

describe("confidence", () => {
  it("sorts and filters the ledger; what tells none comes last and is in no filter", async () => {
    const document = await waiting();
    const { json: all } = await ask(`/commitments?scope=review&document=${document}&sort=confidence&limit=500`);
    const told = all.items.map(({ confidence }: Item) => confidence).filter((one: number | null) => one !== null);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const limit = told[Math.floor(told.length / 2)];
    const count = async (filter: string) =>
      (await ask(`/commitments?scope=review&document=${document}&${filter}`)).json.total;
    const below = await count(`confidenceBelow=${limit}`);
    expect(below).toBe(told.filter((one: number) => one < limit).length);
    expect(below + (await count(`confidenceFrom=${limit}`))).toBe(told.length);
    expect((await ask("/commitments?confidenceBelow=2")).status).toBe(400);
  });
});

describe("two independent reviewers", () => {
  it("do not see each other's opinion, nor hear of it in the journal, before giving their own", async () => {
    const document = await waiting();
    const [first] = await itemsOf(document);
    await write(`/documents/${document}/review`, { reviewers: 2 }, "PATCH");
    const given = { ids: [first.id], opinion: "reject", reason: "背景" };
    expect((await write("/commitments/opinions", given)).json).toMatchObject({ code: "reviewer-needed" });
    await write("/commitments/opinions", given, "POST", as("王敏"));
    const seen = async (headers: Sent["headers"]) => (await itemsOf(document, headers))[0].opinions;
    expect(await seen(as("王敏"))).toEqual([{ reviewer: "王敏", opinion: "reject", reason: "背景" }]);
    expect(await seen(as("李强"))).toEqual([]);
    const journal = await ask(`/journal?subject=${first.id}&limit=1`);
    expect(journal.json.items[0]).toMatchObject({ kind: "opinion.given", actor: "王敏" });
    expect(JSON.stringify(journal.json.items[0].summary)).not.toMatch(/reject|背景/);
    await write("/commitments/opinions", { ids: [first.id], opinion: "accept" }, "POST", as("李强"));
    expect(await seen(as("李强"))).toHaveLength(2);
    const stand = await ask(`/documents/${document}/review`);
    expect(stand.json).toMatchObject({
      n: 1,
      agreed: 0,
      percent: 0,
      disputed: [first.id],
      given: { 王敏: 1, 李强: 1 },
    });
  });

  it("are asked for under a name of good shape", async () => {
    for (const name of ["local", "<script>", "长".repeat(41)]) {
      const answer = await ask("/documents", { headers: as(name) });
      expect(answer).toMatchObject({ status: 400, json: { code: "invalid-request" } });
    }
    const broken = await ask("/documents", { headers: { "x-lantu-reviewer": "%E4%B" } });
    expect(broken.status).toBe(400);
  });
});

describe("reading again", () => {
  it("is refused of what is published, and of bytes that cannot be read so", async () => {
    const [one] = await upload(lantu.app, [sample("district-annual-2025.docx")], "&publish=true");
    expect(await write(`/documents/${one.document}/readings`, {})).toMatchObject({
      json: { code: "import-not-in-review" },
    });
    const document = await waiting();
    expect((await write(`/documents/${document}/readings`, { encoding: "ebcdic" })).status).toBe(400);
  });

  it("keeps decisions, and tells in the journal what became of them", async () => {
    const document = await waiting();
    const [first] = await itemsOf(document);
    await write("/commitments/decisions", { ids: [first.id], decision: "accept" });
    const { rows } = await lantu.store.pool.query("select id from figures where document = $1 order by id limit 1", [
      document,
    ]);
    expect((await write(`/figures/${rows[0].id}`, { value: 4321, reason: "误读" }, "PATCH")).status).toBe(200);
    const { json: again } = await write(`/documents/${document}/readings`, {});
    expect(again).toMatchObject({ id: document, state: "review", choices: { encoding: null, keep: [] } });
    expect((await itemsOf(document))[0]).toMatchObject({ id: first.id, state: "accepted", reviewed: true });
    const { json: journal } = await ask(`/journal?subject=${document}&limit=1`);
    expect(journal.items[0]).toMatchObject({
      kind: "document.reread",
      summary: { cause: "engine", carried: { kept: expect.any(Number) } },
    });
    // What was read anew is sealed anew, and what a person had corrected is in the entry whole.
    expect((await lantu.store.journal.verify()).kind).toBe("intact");
    await lantu.store.pool.query("update figures set value = 4322 where id = $1", [rows[0].id]);
    expect(await lantu.store.journal.verify()).toMatchObject({ at: "table", table: "figures", row: rows[0].id });
    await lantu.store.pool.query("update figures set value = 4321 where id = $1", [rows[0].id]);
  });
});

describe("gold", () => {
  it("holds what persons accepted, word for word, and nothing of what nobody looked at", async () => {
    const document = await waiting();
    const [first, second, third] = await itemsOf(document);
    await write("/commitments/decisions", { ids: [first.id, second.id], decision: "accept" });
    await write("/commitments/decisions", { ids: [third.id], decision: "reject" });
    const { json: gold } = await ask(`/documents/${document}/gold`);
    expect(gold.items.map(({ accepted }: Item) => accepted)).toEqual([true, true, false]);
    const inside = (start: number, end: number) =>
      gold.slices.some((slice: Item) => slice.start <= start && end <= slice.end);
    expect(inside(first.start, first.end) && inside(second.start, second.end)).toBe(true);
    expect(inside(third.start, third.end)).toBe(false);
    for (const one of [...gold.spans, ...gold.figures]) expect(inside(one.start, one.end)).toBe(true);
  });

  it("leaves out what only publication accepted", async () => {
    const [one] = await upload(lantu.app, [sample("district-annual-2024.docx")], "&publish=true");
    expect((await ask(`/documents/${one.document}/gold`)).json).toMatchObject({ slices: [], items: [], figures: [] });
  });
});

describe("a file that does not look like a plan", () => {
  const recipe = { name: "recipe.txt", bytes: "红烧茄子\n\n茄子切块，加酱油和糖，小火炖二十分钟。\n".repeat(20) };

  it("keeps its bytes, and is read when a person insists", async () => {
    const [one] = await upload(lantu.app, [recipe]);
    expect(one).toMatchObject({ state: "failed", problem: { code: "file-not-a-plan" } });
    const again = await write(`/imports/${one.id}/insist`, {});
    expect(again.json.state).toBe("queued");
    for (let tries = 0; tries < 100; tries++) {
      if ((await ask(`/imports/${one.id}`)).json.state === "review") break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await ask(`/imports/${one.id}`)).json).toMatchObject({ state: "review", problem: null });
    expect((await write(`/imports/${one.id}/insist`, {})).json.code).toBe("conflict");
  });

  it("is read at once where that was asked for", async () => {
    const [one] = await upload(lantu.app, [{ ...recipe, bytes: `${recipe.bytes}又\n` }], "&insist=true");
    expect(one.state).toBe("review");
  });
});

describe("a discarded document", () => {
  it("is brought back with everything that was done to it", async () => {
    const document = await waiting();
    const { items } = (await ask("/imports?limit=1")).json;
    const [first, second] = await itemsOf(document);
    await write(`/commitments/${first.id}/merge`, { from: [second.id] });
    await write(`/imports/${items[0].id}/discard`, {});
    await write(`/documents/${document}/restore`, {});
    expect((await ask(`/imports/${items[0].id}`)).json.state).toBe("review");
    expect((await itemsOf(document)).map(({ id }) => id)).not.toContain(second.id);
  });
});
