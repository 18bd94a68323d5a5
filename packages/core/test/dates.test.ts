import { describe, expect, test } from "vitest";
import { accountOf } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf, spec } from "./read-text.ts";

interface Case {
  readonly why: string;
  readonly text: string;
  readonly faults: readonly string[];
}

describe("dates no calendar has", () => {
  test.each(spec<Case>("dates/impossible"))("$why", ({ text, faults }) => {
    const { dates = [] } = accountOf(read(sourceOf(text)), "case");
    expect(dates.map(({ fault, words }) => `${fault} ${words.quote}`)).toEqual(faults);
    for (const { words } of dates) expect(text.slice(words.start, words.end)).toBe(words.quote);
  });
});
