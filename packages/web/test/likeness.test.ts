import { describe, expect, test } from "vitest";
import { likeness, mostAlike, type Named } from "../src/portal/indicators/acts/likeness.ts";

const concept = (id: string, zh: string, unit: string, ...aliases: readonly string[]): Named => ({
  ...{ id, name: { zh, en: id }, aliases, unit },
});
const registry = [
  concept("library-books", "公共图书馆藏书量", "册", "图书馆藏书"),
  concept("library-visits", "公共图书馆到馆人次", "人次"),
  concept("forest-coverage", "森林覆盖率", "%"),
];
const asked = (name: string, unit: string | null, search = ""): readonly string[] =>
  mostAlike(registry, { names: [name], unit, search, most: 8 }).map(({ id }) => id);

describe("names held against each other", () => {
  test("are wholly alike, partly, or not at all, whichever stands first", () => {
    expect(likeness("图书馆藏书", "图书馆藏书")).toBe(1);
    expect(likeness("图书馆藏书", "区图书馆藏书")).toBe(likeness("区图书馆藏书", "图书馆藏书"));
    expect(likeness("图书馆藏书", "森林覆盖率")).toBe(0);
  });

  test("the most alike comes first, by any of its names; what is not alike is not offered", () => {
    expect(asked("区图书馆藏书", "册")).toEqual(["library-books", "library-visits"]);
    expect(asked("河道清淤", "公里")).toEqual([]);
  });

  test("among names equally alike the unit decides", () => {
    expect(asked("公共图书馆", "人次")[0]).toBe("library-visits");
  });

  test("a search offers all it finds, alike or not", () => {
    expect(asked("区图书馆藏书", "册", "森林")).toEqual(["forest-coverage"]);
    expect(asked("区图书馆藏书", "册", "FOREST cov")).toEqual(["forest-coverage"]);
    expect(asked("区图书馆藏书", "册", "没有")).toEqual([]);
  });

  test("what is searched for stands before what is like the name", () => {
    expect(asked("图书馆藏书", "册", "到馆人次")).toEqual(["library-visits"]);
    expect(asked("图书馆藏书", "册", "公共图书馆到馆")[0]).toBe("library-visits");
    expect(asked("图书馆藏书", null, "公共图书馆")).toEqual(["library-books", "library-visits"]);
  });
});
