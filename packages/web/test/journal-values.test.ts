import type { PersonPage } from "@lantu/server/contract";
import { describe, expect, test } from "vitest";
import { everybody } from "../src/workbench/journal/use-names.ts";
import { type NounWords, wordOf } from "../src/workbench/journal/value-words.ts";

describe("words for the values of entries", () => {
  const words: NounWords = {
    common: { role: { filler: "fills in" } },
    ofNoun: {
      path: { kind: { sum: "the years add up" } },
      share: { kind: { sum: "the units add up" } },
    },
  };

  test.each([
    ["path", "kind", "sum", "the years add up"],
    ["share", "kind", "sum", "the units add up"],
    ["step", "kind", "sum", undefined],
    ["person", "role", "filler", "fills in"],
    [null, "role", "filler", "fills in"],
    [null, "kind", "sum", undefined],
  ])("of %s: %s %s is %s", (noun, field, text, told) => {
    expect(wordOf(words, noun, field, text)).toBe(told);
  });
});

describe("the names of people", () => {
  const person = (id: string) => ({ id, name: id }) as PersonPage["items"][number];

  test("are those of everybody, however many answers that takes", async () => {
    const asked: string[] = [];
    const pages: readonly PersonPage[] = [
      { items: [person("p1"), person("p2")], total: 3, next: "p2 +" },
      { items: [person("p3")], total: 3, next: null },
    ];
    const all = await everybody(async (path) => {
      asked.push(path);
      return pages[asked.length - 1] ?? expect.fail("there is no further page");
    });
    expect(all.map(({ id }) => id)).toEqual(["p1", "p2", "p3"]);
    expect(asked.map((path) => new URL(path, "http://here").searchParams.get("after"))).toEqual([null, "p2 +"]);
  });
});
