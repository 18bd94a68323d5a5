// Reads documents with the built engine: what `lantu extract --format jsonl` would print.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { extractRecords, read } from "@lantu/core";
import { readFile } from "@lantu/readers";

/** A reader of texts by path that reads each only once; text and records. */
export function extractor() {
  const known = new Map();
  return async (path) => {
    if (!known.has(path)) known.set(path, await extract(path));
    return known.get(path);
  };
}

async function extract(path) {
  const source = await readFile(readFileSync(path), basename(path));
  // As lines of JSON and back: what is judged is what is printed.
  const records = extractRecords(read(source)).map((record) => JSON.parse(JSON.stringify(record)));
  return { text: readFileSync(path, "utf8").replace(/^\uFEFF/, ""), records };
}

/** Writes records as lines for the scorer; their path. */
export function writeRecords(folder, name, records) {
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, `${records.map((record) => JSON.stringify(record)).join("\n")}\n`);
  return path;
}
