import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../../../specs/editions/changes.json" with { type: "json" };
import { processorTime } from "../../../tests/processor-time.ts";
import {
  compareEditions,
  type EditionItem,
  type EditionNumber,
  resemblance,
  sketchOf,
} from "../src/commitments/index.ts";

const number = ([value, unit]: readonly (number | string | null)[]): EditionNumber => ({
  value: Number(value),
  valueMax: null,
  unit: unit === null || unit === undefined ? null : String(unit),
  op: "=",
  period: null,
});

interface Given {
  readonly id: string;
  readonly kind: string;
  readonly quote: string;
  readonly numbers: readonly (readonly (number | string | null)[])[];
}
const item = ({ id, kind, quote, numbers }: Given): EditionItem => ({
  id,
  kind: kind === "indicator" || kind === "project" ? kind : "task",
  quote,
  numbers: numbers.map(number),
});

/** Duties of the genre that share most of their words, as those of a plan do. */
const quote = fc
  .tuple(
    fc.constantFrom("建设", "改造", "整治", "推进", "完善"),
    fc.constantFrom("社区", "管网", "学校", "道路", "绿地", "码头", "产业园"),
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom("个", "公里", "处", "万平方米"),
    fc.constantFrom("。", "，年底前完成。", "，由建设部门负责。"),
  )
  .map(([verb, object, count, unit, end]) => `${verb}${object}${count}${unit}${end}`);
const items = fc
  .array(quote, { maxLength: 25 })
  .map((quotes) =>
    quotes.map((one, index): EditionItem => ({ id: `i${index}`, kind: "task", quote: one, numbers: [] })),
  );

describe("a new edition", () => {
  it.each(cases)("$name", ({ old, now, changes, numbers }) => {
    const [before, after]: readonly (readonly Given[])[] = [old, now];
    const found = compareEditions(before?.map(item) ?? [], after?.map(item) ?? []);
    expect(found.map(({ relation, from, to }) => [relation, from, to])).toEqual(changes);
    if (numbers) {
      expect(found.flatMap((one) => one.numbers.map(({ from, to }) => [from?.value, to?.value]))).toEqual(numbers);
    }
  });

  it("that is the old one keeps everything", () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(compareEditions(list, list).every(({ relation, from, to }) => relation === "kept" && from === to)).toBe(
          true,
        );
      }),
    );
  });

  it("accounts for every commitment of both editions once", () => {
    fc.assert(
      fc.property(items, items, (old, now) => {
        const report = compareEditions(old, now);
        expect(report.flatMap(({ from }) => from ?? [])).toEqual(old.map(({ id }) => id));
        expect(report.flatMap(({ to }) => to ?? []).sort()).toEqual(now.map(({ id }) => id).sort());
      }),
    );
  });

  it("in another layout changes nothing", () => {
    fc.assert(
      fc.property(items, (list) => {
        const set = list.map((one) => ({ ...one, quote: one.quote.replace(/，/g, ",").replace(/(.)/gu, "$1 ") }));
        expect(compareEditions(list, set).map(({ relation }) => relation)).toEqual(list.map(() => "kept"));
      }),
    );
  });
});

describe("the time to compare two editions", () => {
  it("grows with them, however often they repeat themselves", () => {
    const repeated = (count: number) =>
      Array.from(
        { length: count },
        (_, index): EditionItem => ({
          ...{ id: `i${index}`, kind: "task", quote: "建设社区公园。", numbers: [] },
        }),
      );
    const timed = (count: number) =>
      processorTime(() => expect(compareEditions(repeated(count), repeated(count))).toHaveLength(count));
    timed(2_000);
    expect(timed(20_000)).toBeLessThan(2_000);
  });
});

describe("the resemblance of two texts", () => {
  const sentence = fc.array(quote, { minLength: 30, maxLength: 60 });

  it("is 1 for another layout of the same text", () => {
    fc.assert(
      fc.property(sentence, (sentences) => {
        expect(resemblance(sketchOf(sentences.join("")), sketchOf(sentences.join("\r\n  ")))).toBe(1);
      }),
    );
  });

  it("stays high where a few sentences change and is the same both ways", () => {
    fc.assert(
      fc.property(sentence, (sentences) => {
        const corrected = sentences.map((one, index) => (index % 20 === 3 ? "全面修订本条。" : one));
        const [a, b] = [sketchOf(sentences.join("")), sketchOf(corrected.join(""))];
        expect(resemblance(a, b)).toBeGreaterThan(0.5);
        expect(resemblance(a, b)).toBe(resemblance(b, a));
      }),
    );
  });

  it("is 0 for texts too short to tell", () => {
    expect(resemblance(sketchOf("短"), sketchOf("短"))).toBe(0);
  });
});
