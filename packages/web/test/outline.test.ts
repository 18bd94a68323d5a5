import type { BookSection } from "@lantu/server/contract";
import { describe, expect, test } from "vitest";
import { openSections, outlineOf, pathTo } from "../src/portal/plan/outline.ts";

const section = (index: number, parent: number | null, level: number): BookSection => ({
  index,
  parent,
  level,
  label: null,
  title: "",
  heading: index,
  first: index,
  last: index,
  commitments: 0,
});

const shown = (sections: readonly BookSection[]) => outlineOf(sections).map((node) => node.section.index);

describe("the outline of a document", () => {
  test("begins below the document and its title", () => {
    expect(shown([section(0, null, 0), section(1, 0, 1), section(2, 1, 3), section(3, 1, 3)])).toEqual([2, 3]);
  });

  test("holds a lone chapter, with what is under it open from the beginning", () => {
    const sections = [section(0, null, 0), section(1, 0, 5), section(2, 1, 6), section(3, 1, 6)];
    expect(shown(sections)).toEqual([1]);
    expect([...openSections(outlineOf(sections), pathTo(sections, null))]).toEqual([1]);
  });

  test("opens nothing else before the reader is there", () => {
    const sections = [section(0, null, 0), section(1, 0, 3), section(2, 1, 4), section(3, 0, 3)];
    expect(openSections(outlineOf(sections), pathTo(sections, null)).size).toBe(0);
  });
});
