import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hitsOf, snippetOf, termQuery, termVector, wordsOf } from "../src/terms/index.ts";
import { type TestStore, testStore } from "./database.ts";

describe("the terms of a text", () => {
  test.each([
    ["森林覆盖率", "'森林':1B '林覆':2B '覆盖':3B '盖率':4B '率':5B"],
    ["PM2.5浓度", "'pm2.5':1B '浓度':2B '度':3B"],
    ["312.6 万", "'312.6':1B '万':4B"],
    ["５Ｇ基站", "'5g':1B '基站':2B '站':3B"],
    ["绿，绿", "'绿':1B,4B"],
    ["——", ""],
    ["it's", "'it':1B 's':4B"],
  ])("%s → %s", (text, vector) => {
    expect(termVector({ text, weight: "B" })).toBe(vector);
  });

  test("a title weighs more than a quote", () => {
    expect(termVector({ text: "绿", weight: "A" }, { text: "地", weight: "B" })).toBe("'绿':1A '地':4B");
  });
});

describe("the query of what a person types", () => {
  test.each([
    ["绿地", "('绿地')"],
    ["森林覆盖率", "('森林' <-> '林覆' <-> '覆盖' <-> '盖率')"],
    ["绿", "('绿':*)"],
    ["垃圾 分类", "('垃圾') & ('分类')"],
    ["PM2.5浓度", "('pm2.5' <-> '浓度')"],
    ["新增60公顷", "('新增' <-> '增' <-> '60' <-> '公顷')"],
    ["60", "('60')"],
    ["PM", "('pm':*)"],
    ["绿地'); drop table--", "('绿地') & ('drop':*) & ('table':*)"],
  ])("%s → %s", (query, terms) => {
    expect(termQuery(wordsOf(query))).toBe(terms);
  });

  test.each(["", "  ", "，。", "--", "'", "\0"])("nothing can be looked for in %j", (query) => {
    expect(termQuery(wordsOf(query))).toBeNull();
  });
});

describe("hits in a text", () => {
  const found = (text: string, query: string) => hitsOf(text, wordsOf(query)).map(([from, to]) => text.slice(from, to));
  test.each([
    ["新增绿地，绿地率", "绿地", ["绿地", "绿地"]],
    ["PM2.5浓度下降5%", "5", ["5"]],
    ["PM2.5浓度下降", "pm", ["PM"]],
    ["到2025年", "25", []],
    ["５Ｇ基站", "5g", ["５Ｇ"]],
    ["面积60㎡以上", "m2", []],
    ["面积60㎡以上", "60m2", ["60㎡"]],
    ["绿绿绿", "绿绿", ["绿绿绿"]],
    ["森林覆盖率", "覆盖 森林", ["森林覆盖"]],
  ])("%s, %s → %j", (text, query, hits) => {
    expect(found(text, query)).toEqual(hits);
  });

  test("a snippet shows the first hit, with offsets into what it shows", () => {
    const text = `${"前".repeat(300)}绿地${"后".repeat(300)}绿地`;
    const { text: shown, hits } = snippetOf(text, hitsOf(text, wordsOf("绿地")));
    expect(shown).toMatch(/^…前+绿地后+…$/u);
    expect(hits.map(([from, to]) => shown.slice(from, to))).toEqual(["绿地"]);
  });

  test("a short text is shown whole", () => {
    expect(snippetOf("新增绿地", [[2, 4]])).toEqual({ text: "新增绿地", hits: [[2, 4]] });
  });
});

describe("PostgreSQL", () => {
  let db: TestStore;
  beforeAll(async () => {
    db = await testStore();
  });
  afterAll(() => db.close());

  async function matches(text: string, query: string): Promise<boolean> {
    const terms = termQuery(wordsOf(query));
    const { rows } = await db.store.pool.query("select $1::tsvector @@ $2::tsquery as found", [
      termVector({ text, weight: "B" }),
      terms,
    ]);
    return rows[0].found;
  }

  /** Sentences as plans have them: Chinese, digits, Latin, full-width forms, punctuation, rare characters. */
  const sentence = fc
    .array(fc.constantFrom(..."新增绿地森林覆盖率㐀𠮷０１２5G,，。、（）PM2.5%—— "), { minLength: 2, maxLength: 60 })
    .map((characters) => characters.join(""));

  test("finds every run of Chinese characters of a sentence by any two or more of them", async () => {
    const property = fc.asyncProperty(sentence, fc.nat(), fc.nat(), async (text, at, length) => {
      const runs = text.match(/\p{Script=Han}{2,}/gu) ?? [];
      const run = Array.from(runs[at % Math.max(runs.length, 1)] ?? "");
      fc.pre(run.length >= 2);
      const start = at % (run.length - 1);
      const query = run.slice(start, start + 2 + (length % run.length)).join("");
      expect(await matches(text, query)).toBe(true);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  test("finds a sentence by any part of it that does not cut a word or number", async () => {
    const property = fc.asyncProperty(sentence, fc.nat(), fc.nat(), async (text, at, length) => {
      const parts = text.match(/[\p{L}\p{N}.]+/gu) ?? [];
      const from = at % Math.max(parts.length, 1);
      const query = parts.slice(from, from + 1 + (length % 3)).join(" ");
      fc.pre(termQuery(wordsOf(query)) !== null);
      expect(await matches(text, query)).toBe(true);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  test("and the hits agree: a word is marked where it is found, and found where it is marked", async () => {
    const property = fc.asyncProperty(sentence, sentence, async (text, other) => {
      const [word] = wordsOf(other);
      fc.pre(word !== undefined);
      const query = (word ?? []).map((run) => run.text).join("");
      expect(hitsOf(text, wordsOf(query)).length > 0).toBe(await matches(text, query));
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test("takes any text a person types as words, never as syntax", async () => {
    const property = fc.asyncProperty(fc.string({ unit: "binary" }), async (typed) => {
      fc.pre(termQuery(wordsOf(typed)) !== null);
      await matches("新增绿地", typed);
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
