import { readFileSync } from "node:fs";
import { type Document, organise } from "../src/document/index.ts";
import { repair, type Source } from "../src/text/index.ts";

/** A source as the reader of plain text makes it. */
export function sourceOf(text: string): Source {
  return { name: "case.txt", format: "txt", encoding: "utf-8", text, regions: [] };
}

/** The document read out of a plain text. */
export function documentOf(text: string): Document {
  const source = sourceOf(text);
  return organise(source, repair(source));
}

/** The cases of `specs/<name>.json`. */
export function spec<Case>(name: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(`../../../specs/${name}.json`, import.meta.url), "utf8"));
}
