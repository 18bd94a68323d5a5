import { describe, expect, test } from "vitest";
import words from "../../../specs/judgements/words.json" with { type: "json" };
import type { Claim } from "../src/comparisons/index.ts";
import { documentsSayOf } from "../src/judgements/index.ts";
import { targetOf } from "./judgeable-fixture.ts";

const TARGET = targetOf({ op: ">=", value: 9000, period: "2025", past: [] }, "2026-06-30");
const NAMED = { ...TARGET.reconciliation, name: { zh: "养老床位", en: "beds" } };
const REVIEWS = new Map([["report", "2025"]]);

/** What is said, in a word. */
const toldOf = ([one]: ReturnType<typeof documentsSayOf>): string => {
  if (one === undefined) return "nothing";
  return one.reached ? (one.expected ? "expected" : "reached") : "missed";
};

describe("what a report says of a target in words", () => {
  test.each(words.cases)("$sentence", ({ sentence, says }) => {
    const mentions = [{ document: "report", start: 0, end: sentence.length, quote: sentence }];
    const found = documentsSayOf({ reconciliation: { ...NAMED, mentions }, concept: null }, [], REVIEWS);
    expect(toldOf(found)).toBe(says);
    for (const one of found) expect(one).toMatchObject({ target: NAMED.id, period: "2025", document: "report" });
  });

  test("K1: a report that counts the targets reached speaks of those it names, and of the exception as missed", () => {
    const citation = { document: "report", start: 0, end: 9, quote: "31项指标" };
    const claim = (named: readonly string[], exceptions: Claim["exceptions"]): Claim => ({
      ...{ id: "report:0", document: "report", period: "2024", total: 31, reached: 30, expected: true },
      ...{ named, citation, exceptions },
    });
    const say = (one: Claim) => toldOf(documentsSayOf({ reconciliation: NAMED, concept: null }, [one], REVIEWS));
    expect(say(claim(["养老床位"], []))).toBe("expected");
    expect(say(claim(["学位"], [{ ...citation, quote: "养老床位低于目标" }]))).toBe("missed");
    expect(say(claim(["学位"], []))).toBe("nothing");
  });
});
