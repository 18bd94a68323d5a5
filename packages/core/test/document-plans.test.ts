import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { organise } from "../src/document/index.ts";
import { classify, readRows } from "../src/statements/index.ts";
import { applyEdits, repair, spanMap } from "../src/text/index.ts";
import { sourceOf } from "./read-text.ts";

const shared = new URL("../../../../shared/plans/", import.meta.url);
const present = existsSync(shared);
const files = present ? [shared, new URL("more/", shared)].flatMap(plansIn) : [];

function plansIn(folder: URL): readonly URL[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => new URL(name, folder));
}

/** Characters that are neither white space nor covered by one of the spans, which must be in order and not overlap. */
function uncovered(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let done = 0;
  let left = "";
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(done);
    left += text.slice(done, start);
    done = end;
  }
  return (left + text.slice(done)).replace(/\s/g, "");
}

describe.skipIf(!present)(`real plans${present ? "" : " (skipped: ../shared/plans is not there)"}`, () => {
  it.each(files.map((file) => [file.pathname.split("/").at(-1), file] as const))("%s is read whole", (_, file) => {
    const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
    const source = sourceOf(text);
    const repaired = repair(source);
    expect(applyEdits(text, repaired.edits)).toBe(repaired.text);
    expect(repair(sourceOf(repaired.text)).edits).toEqual([]);
    const document = organise(source, repaired);
    expect(
      uncovered(
        document.text,
        document.blocks.map((block) => block.span),
      ),
    ).toBe("");
    const statements = classify(document);
    expect(
      uncovered(
        document.text,
        statements.map((each) => each.span),
      ),
    ).toBe("");
    const map = spanMap(document.edits, text.length);
    for (const { span } of [...statements, ...readRows(document)]) {
      const raw = map.toRaw(span);
      expect(map.toRepaired(raw).span).toEqual(span);
    }
  });
});
