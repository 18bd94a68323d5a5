import { readFileSync } from "node:fs";
import type { Region, Source } from "@lantu/core";
import { ReadProblem } from "../src/problem.ts";

/** The cases of a language-neutral specification. */
export function casesOf<Case>(name: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(`../../../specs/readers/${name}.json`, import.meta.url), "utf8"));
}

/** What was thrown, which must be a problem. */
export async function problemOf(reading: Promise<unknown>): Promise<ReadProblem> {
  const thrown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof ReadProblem) return thrown;
  throw new Error(`not a problem: ${String(thrown)}`, { cause: thrown });
}

/** Regions of one kind. */
export function regionsOf<Kind extends Region["kind"]>(source: Source, kind: Kind) {
  return source.regions.filter((region): region is Extract<Region, { kind: Kind }> => region.kind === kind);
}

/** The text of a span. */
export function quote(source: Source, { span }: { readonly span: { readonly start: number; readonly end: number } }) {
  return source.text.slice(span.start, span.end);
}

/** The cells of all tables as rows of a specification: row, column, spans, text, whether a header. */
export function cellRows(source: Source) {
  return regionsOf(source, "table").flatMap(({ cells }) =>
    cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.colSpan, quote(source, cell), cell.header]),
  );
}

/** UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes written in hexadecimal, blanks ignored. */
export function hex(digits: string): Uint8Array {
  return Uint8Array.from(Buffer.from(digits.replace(/ /g, ""), "hex"));
}
