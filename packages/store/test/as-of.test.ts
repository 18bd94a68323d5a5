import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../src/open-store.ts";
import { administer, type TestStore, testStore } from "./database.ts";
import type { Given } from "./reading.ts";
import { done, published, saved } from "./saved.ts";

let db: TestStore;
beforeAll(async () => {
  db = await testStore();
}, 120_000);
afterAll(() => db.close());

const ME = { actor: "local" };

const plan = (name: string): Given => ({
  title: `${name}规划`,
  lines: [
    "# 第一章",
    `${name}新建步道10公里。`,
    `${name}增设座椅200把。`,
    `${name}修缮剧场。`,
    `${name}由市教育局开放校园。`,
  ],
  commitments: [
    { quote: `${name}新建步道10公里。`, figures: [{ quote: "10公里", value: 10, unit: "公里" }] },
    { quote: `${name}增设座椅200把。`, nature: "binding", figures: [{ quote: "200把", value: 200 }] },
    { quote: `${name}修缮剧场。`, kind: "project" },
    { quote: `${name}由市教育局开放校园。`, lead: ["市教育局"] },
  ],
});

const QUERIES = [
  { scope: "published", sort: "position", limit: 100 },
  { scope: "published", sort: "-value", limit: 2, state: ["accepted", "rejected", "retired"] },
  { scope: "review", sort: "title", limit: 100 },
  { scope: "published", sort: "kind", limit: 100, nature: ["none"], q: "新建" },
] as const;

/** Everything lists tell, but for what documents look like, which is told of the present alone. */
async function told(asOf?: number) {
  const pages = [];
  for (const query of QUERIES) pages.push(await db.store.commitments.page({ ...query, asOf }));
  const states = ["review", "published", "withdrawn", "discarded"] as const;
  const documents = await db.store.documents.list({ states, superseded: true, asOf });
  const plain = documents.map((one) => ({ ...one, edition: { ...one.edition, resembles: null } }));
  return JSON.parse(JSON.stringify({ pages, documents: plain, current: await db.store.documents.list({ asOf }) }));
}

/** Acts on the nth commitment of a document; what is refused leaves things as they are. */
const ACTS: Readonly<Record<string, (ids: readonly string[], at: number, document: string) => Promise<unknown>>> = {
  accept: (ids, at) => db.store.commitments.decide([ids[at] ?? ""], "accept", ME),
  reject: (ids) => db.store.commitments.decide([...ids], "reject", ME),
  reset: (ids, at) => db.store.commitments.decide([ids[at] ?? ""], "reset", ME),
  rename: (ids, at) => db.store.commitments.edit(ids[at] ?? "", { title: `改名${at}` }, ME),
  merge: (ids, at) => db.store.commitments.merge(ids[0] ?? "", [ids[(at % 3) + 1] ?? ""], ME),
  publish: (_, __, document) => db.store.documents.publish(document, ME),
  withdraw: (_, __, document) => db.store.documents.withdraw(document, { ...ME, reason: "有误" }),
  restore: (_, __, document) => db.store.documents.restore(document, ME),
  describe: (_, at, document) => db.store.documents.describe(document, { title: `新名${at}` }, ME),
  figure: async (ids, at) => {
    const figure = (await db.store.commitments.get(ids[at] ?? ""))?.allFigures[0];
    return figure && db.store.commitments.correctFigure(figure.id, { value: figure.value + at + 1 }, ME);
  },
};

let made = 0;

describe("as known on", () => {
  test("what the lists answered after each entry is what they answer as of it, whatever was done", async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat({ max: 3 })), {
      ...{ minLength: 1, maxLength: 10 },
    });
    await fc.assert(
      fc.asyncProperty(acts, async (chosen) => {
        const { id } = await saved(db.store, plan(`甲${++made}`));
        const ids = (await db.store.books.get(id))?.commitments.map((one) => one.id) ?? [];
        const moments = [];
        for (const [name, at] of chosen) {
          await ACTS[name]?.(ids, at, id);
          moments.push({ seq: (await db.store.journal.head()).seq, answered: await told() });
        }
        for (const { seq, answered } of moments) expect(await told(seq)).toEqual(answered);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test("before a document was read there is nothing of it, before it was published nobody is told of it", async () => {
    const before = (await db.store.journal.head()).seq;
    const { id } = await saved(db.store, plan("乙"));
    const read = (await db.store.journal.head()).seq;
    done(await db.store.documents.publish(id, ME));
    const [commitment] = (await db.store.books.get(id))?.commitments ?? [];
    expect(await db.store.documents.get(id, before)).toBeNull();
    expect(await db.store.documents.get(id, read)).toMatchObject({ state: "review" });
    expect(await db.store.commitments.get(commitment?.id ?? "", before)).toBeNull();
    expect(await db.store.commitments.get(commitment?.id ?? "", read)).toMatchObject({ documentState: "review" });
    const page = await db.store.commitments.page({ ...QUERIES[0], document: [id], asOf: read });
    expect(page.total).toBe(0);
  });

  test("a commitment is told with the figures, words and history it had", async () => {
    const { id } = await published(db.store, plan("丙"));
    const [first] = (await db.store.books.get(id))?.commitments ?? [];
    const one = await db.store.commitments.get(first?.id ?? "");
    const then = (await db.store.journal.head()).seq;
    done(await db.store.commitments.correctFigure(one?.figure?.id ?? "", { value: 12 }, ME));
    done(await db.store.commitments.edit(one?.id ?? "", { title: "步道" }, ME));
    expect(await db.store.commitments.get(one?.id ?? "", then)).toEqual(one);
    expect(await db.store.commitments.get(one?.id ?? "")).toMatchObject({ title: "步道", figure: { value: 12 } });
  });

  test("a new edition takes the place of the old one from the entry on that says so", async () => {
    const old = await published(db.store, plan("丁"));
    const next = await published(db.store, { ...plan("丁"), title: "丁规划（修订）" });
    const then = await told();
    const { seq } = await db.store.journal.head();
    done(await db.store.editions.succeed(next.id, old.id, ME));
    const now = await told();
    expect(now).not.toEqual(then);
    expect(await told(seq)).toEqual(then);
    expect(await told((await db.store.journal.head()).seq)).toEqual(now);
  });

  test("the history is the same when it is put together from the journal alone", async () => {
    const dump = (table: string) =>
      administer(db.connection, `select to_jsonb(v) as row from ${table} v order by id, from_seq`);
    const [commitments, documents] = [await dump("commitment_versions"), await dump("document_versions")];
    await administer(db.connection, "truncate commitment_versions, document_versions");
    await (await openStore(db.connection)).close();
    expect(await dump("document_versions")).toEqual(documents);
    expect(await dump("commitment_versions")).toEqual(commitments);
  });
});
