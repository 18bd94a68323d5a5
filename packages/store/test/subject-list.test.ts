import { expect, test } from "vitest";
import { processorTime } from "../../../tests/processor-time.ts";
import { SubjectList } from "../src/verify/subject-list.ts";

/** Milliseconds of processor time, the least of some, to note what one entry is about. */
function timeOf(count: number): number {
  const subjects = Array.from({ length: count }, (_, at) => `d${String(at).padStart(12, "0")}-1`);
  const times = Array.from({ length: 3 }, () => {
    const list = new SubjectList();
    list.clear(0);
    return processorTime(() => {
      list.addAll(1, subjects);
      expect(list.count).toBe(count);
    });
  });
  return Math.min(...times);
}

test("what an entry is about takes as long for each subject, be there thousands or a hundred thousand", () => {
  timeOf(10_000);
  // Ten times as long for ten times as many; where each were looked for among all, a hundred times.
  expect(timeOf(100_000) / timeOf(10_000)).toBeLessThan(45);
});
