import { describe, expect, test } from "vitest";
import { Gathered } from "../src/gathered.ts";

/** Answers every number with its double; keeps what was asked together. */
function doubling() {
  const asked: (readonly number[])[] = [];
  const gathered = new Gathered<number, number>(async (questions) => {
    asked.push(questions);
    await Promise.resolve();
    if (questions.includes(13)) throw new Error("unlucky");
    return questions.map((one) => one * 2);
  });
  return { asked, gathered };
}

describe("questions asked at the same time", () => {
  test("are asked as one by those who come while another is answered; who comes first does not wait", async () => {
    const { asked, gathered } = doubling();
    expect(await Promise.all([1, 2, 3, 2].map((one) => gathered.of(one)))).toEqual([2, 4, 6, 4]);
    expect(asked).toEqual([[1], [2, 3, 2]]);
    expect(await gathered.of(5)).toBe(10);
    expect(asked).toHaveLength(3);
  });

  test("fail alone: those asked with one that fails are answered", async () => {
    const { gathered } = doubling();
    const outcomes = await Promise.allSettled([1, 2, 13, 3].map((one) => gathered.of(one)));
    expect(outcomes.map((one) => (one.status === "fulfilled" ? one.value : one.reason.message))).toEqual([
      ...[2, 4, "unlucky", 6],
    ]);
    expect(await gathered.of(4)).toBe(8);
  });

  test("are asked in several where very many wait", async () => {
    const { asked, gathered } = doubling();
    await Promise.all(Array.from({ length: 200 }, (_, one) => gathered.of(one + 20)));
    expect(asked.length).toBeGreaterThan(3);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(64);
  });
});
