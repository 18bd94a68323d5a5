// Reads the annotated documents with the built engine and writes what `lantu extract --format jsonl` would print.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { extractRecords, read } from "@lantu/core";
import { readFile } from "@lantu/readers";

/** Extracts one document into `folder`; the path of the records. */
export async function extractInto(folder, { name, text }) {
  const source = await readFile(readFileSync(text), basename(text));
  const lines = extractRecords(read(source)).map((record) => JSON.stringify(record));
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}
