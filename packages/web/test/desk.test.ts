import type { Figure } from "@lantu/server/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReviewerName } from "../src/workbench/api/reviewer.ts";
import { readPeriod, writePeriod } from "../src/workbench/description/period.ts";
import { borderFrom, moved, partsAt, sentenceAfter } from "../src/workbench/review/boundary.ts";
import { figurePatch, figureValues, isNumber } from "../src/workbench/review/figure-values.ts";
import { type Bulk, bulkOf, isDisputed, nextOpen, orderOf, withTold } from "../src/workbench/review/items.ts";
import { repairsOf, without } from "../src/workbench/review/repairs.ts";
import { unsureFields } from "../src/workbench/review/sureness.ts";
import { commitment } from "./commitments.ts";

const text = "第一章　总则\n到2025年，全区新增绿地60公顷；改造老旧小区12个。推进河道治理，完善管网。";

describe("a border", () => {
  test("moves by a character, a word, a sentence, and stops at the ends of the text", () => {
    const start = text.indexOf("全区");
    expect(borderFrom(text, start, "character", 1)).toBe(start + 1);
    expect(text.slice(start, borderFrom(text, start, "sentence", 1))).toBe("全区新增绿地60公顷；");
    expect(text.slice(borderFrom(text, text.indexOf("改造"), "sentence", -1), text.indexOf("改造"))).toBe(
      "到2025年，全区新增绿地60公顷；",
    );
    const year = text.indexOf("到2025");
    expect(text.slice(year, borderFrom(text, year, "clause", 1))).toBe("到2025年，");
    expect(borderFrom(text, text.indexOf("完善"), "clause", -1)).toBe(text.indexOf("推进"));
    const number = text.indexOf("2025");
    expect(borderFrom(text, number, "word", 1)).toBe(number + 4);
    expect(borderFrom(text, 0, "word", -1)).toBe(0);
    expect(borderFrom(text, text.length, "sentence", 1)).toBe(text.length);
  });

  test("never crosses the other, and always lies in the text", () => {
    const stretch = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const side = fc.constantFrom("start" as const, "end" as const);
    const stride = fc.constantFrom("character" as const, "word" as const, "clause" as const, "sentence" as const);
    fc.assert(
      fc.property(stretch, side, stride, fc.constantFrom(1 as const, -1 as const), (given, which, by, step) => {
        const { start, end } = moved(text, given, which, by, step);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("the next sentence begins with words, not with the mark before it", () => {
    const { start, end } = sentenceAfter(text, text.indexOf("；"));
    expect(text.slice(start, end)).toBe("改造老旧小区12个。");
  });
});

describe("parts", () => {
  test("cover everything but white space, in order, however it is cut", () => {
    const whole = { start: 0, end: text.length };
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const parts = partsAt(text, whole, cuts);
        expect(
          parts
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        for (const [index, { start }] of parts.entries())
          expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
      }),
    );
  });
});

describe("items", () => {
  const item = (id: string, confidence: number | null, changes: Omit<Parameters<typeof commitment>[0], "id"> = {}) =>
    commitment({ id: `d0123456789ab-${id}`, start: Number.parseInt(id, 36), confidence, ...changes });
  const list = [
    item("a", 0.9),
    item("b", 0.6),
    item("c", null),
    item("d", 0.99, { doubts: ["period-unknown"] }),
    item("e", 0.97, { kind: "project", section: 7 }),
  ];
  const held = new Map(list.map((one) => [one.id, one]));
  const last = (ids: readonly string[]) => ids.map((id) => id.at(-1)).join("");

  test("come doubtful first, then the least sure, or as in the text", () => {
    expect(last(orderOf(list))).toBe("dbaec");
    expect(last(orderOf(list, "text"))).toBe("abcde");
  });

  test("are decided in bulk by what is asked of them; one that tells no confidence is not that sure", () => {
    const all: Bulk = { kinds: [], sections: new Set(), atLeast: null, withoutDoubts: false };
    const ids = orderOf(list, "text");
    expect(last(bulkOf(ids, held, all))).toBe("abcde");
    expect(last(bulkOf(ids, held, { ...all, atLeast: 0.95, withoutDoubts: true }))).toBe("e");
    expect(last(bulkOf(ids, held, { ...all, sections: new Set([7]) }))).toBe("e");
    expect(last(bulkOf(ids, held, { ...all, kinds: ["task"] }))).toBe(
      last(ids.filter((id) => held.get(id)?.kind === "task")),
    );
    const decided = new Map(held).set(ids[0] ?? "", { ...(list[0] ?? expect.fail()), state: "accepted" });
    expect(last(bulkOf(ids, decided, all))).toBe("bcde");
  });

  test("wait for a reviewer until he has spoken, and are disputed where two differ", () => {
    const given = (reviewer: string, opinion: "accept" | "reject") => ({ reviewer, opinion, reason: null });
    const mine = { ...(list[0] ?? expect.fail()), opinions: [given("王敏", "accept")] };
    const items = new Map(held).set(mine.id, mine);
    const ids = orderOf(items.values(), "text");
    expect(nextOpen(ids, items, null, "王敏")).toBe(ids[1]);
    expect(nextOpen(ids, items, null, "李强")).toBe(ids[0]);
    expect(isDisputed(mine)).toBe(false);
    expect(isDisputed({ ...mine, opinions: [...mine.opinions, given("李强", "reject")] })).toBe(true);
  });

  test("that were retired are no longer among them, and new ones are", () => {
    const [first = expect.fail()] = list;
    const after = withTold(held, [{ ...first, state: "retired" }, item("z", null)]);
    expect(last([...after.keys()])).toBe("bcdez");
  });
});

describe("a figure", () => {
  const sure = {
    found: 0.99,
    value: 0.98,
    unit: 0.97,
    op: 0.9,
    measure: 0.9,
    modality: 0.9,
    period: 0.62,
    subject: 0.8,
  };
  const figure: Figure = {
    ...{ id: "d0123456789ab-f1", start: 1, end: 5, quote: "60公顷", subject: "绿地", value: 60, valueMax: null },
    ...{ unit: "公顷", op: "=", measure: "delta", modality: "target", period: "2021/2025" },
    ...{ confidence: sure, edited: false },
  };
  const values = figureValues(figure, writePeriod);

  test("is corrected by what differs, and by nothing where nothing does", () => {
    expect(figurePatch(figure, values, readPeriod)).toEqual({});
    expect(figurePatch(figure, { ...values, reason: "误读" }, readPeriod)).toEqual({});
    const typed = { ...values, value: "1,200", unit: "", period: "2025", reason: "误读" };
    expect(figurePatch(figure, typed, readPeriod)).toEqual({ value: 1200, unit: null, period: "2025", reason: "误读" });
  });

  test.each([
    ["37.5", true],
    ["-4.4", true],
    ["1,200", true],
    ["", false],
    ["一百", false],
  ])("reads %s as a number: %s", (typed, number) => {
    expect(isNumber(typed)).toBe(number);
  });

  test("shows the fields that are likelier wrong, the least sure first, until a person corrected it", () => {
    expect(unsureFields(figure).map(({ name }) => name)).toEqual(["period", "subject"]);
    expect(unsureFields({ ...figure, edited: true })).toEqual([]);
    expect(unsureFields({ ...figure, confidence: null })).toEqual([]);
  });
});

describe("a repair", () => {
  test("is told with what was published and what is read, white space made visible", () => {
    const repair = { from: 2, to: 2, start: 12, end: 14, raw: "\n3", reason: "page-number" };
    const block = { repairs: [repair], text: "推进建设", start: 10 };
    const book = { blocks: [block] } as unknown as Parameters<typeof repairsOf>[0];
    expect(repairsOf(book)).toEqual([
      { start: 12, end: 14, reason: "page-number", was: "⏎3", now: "", before: "推进", after: "建设", blockStart: 10 },
    ]);
  });

  test("taken back is one of several stretches, and can be put back", () => {
    const spans = [
      { start: 1, end: 2 },
      { start: 1, end: 3 },
    ];
    expect(without(spans, { start: 1, end: 3 })).toEqual([{ start: 1, end: 2 }]);
  });
});

describe("a reviewer's name", () => {
  test.each([
    ["王敏", true],
    ["O'Neill", true],
    ["阿依古丽·买买提", true],
    ["local", false],
    ["", false],
    [" 王", false],
    ["<b>", false],
    ["长".repeat(41), false],
  ])("%s: %s", (name, good) => {
    expect(isReviewerName(name)).toBe(good);
  });
});
