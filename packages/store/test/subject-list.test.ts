import { expect, test } from "vitest";
import { SubjectList } from "../src/verify/subject-list.ts";

/** Milliseconds, the least of some, to note what one entry is about. */
function timeOf(count: number): number {
  const subjects = Array.from({ length: count }, (_, at) => `d${String(at).padStart(12, "0")}-1`);
  const times = Array.from({ length: 3 }, () => {
    const list = new SubjectList();
    list.clear(0);
    const begin = performance.now();
    list.addAll(1, subjects);
    expect(list.count).toBe(count);
    return performance.now() - begin;
  });
  return Math.min(...times);
}

test("what an entry is about takes as long for each subject, be there hundreds or tens of thousands", () => {
  timeOf(2_000);
  expect(timeOf(40_000) / timeOf(2_000)).toBeLessThan(100);
});
