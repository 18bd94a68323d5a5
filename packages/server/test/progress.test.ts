import { describe, expect, it } from "vitest";
import { Progress } from "../src/imports/progress.ts";

const after = ["repair", "document", "statements", "figures", "commitments", "save", "done"] as const;

describe("the progress of an import", () => {
  it("grows from stage to stage, to the whole", () => {
    const progress = new Progress();
    const shares = (["received", "decode", ...after] as const).map((stage) => progress.at(stage));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("belongs to the pages where pages are recognised, and still only grows", () => {
    const progress = new Progress();
    const pages = [1, 2, 3, 4].map((page) => progress.at("recognise", page, 4));
    const shares = [progress.at("decode"), ...pages, ...after.map((stage) => progress.at(stage))];
    const [, ...read] = shares;
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(pages[3]).toBeGreaterThan(0.6);
    expect(shares.at(-1)).toBe(1);
  });
});
