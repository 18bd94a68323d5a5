import type { Guard } from "../guard.ts";
import { ReadProblem } from "../problem.ts";
import { checkZip, readDirectory, unpack } from "../zip.ts";
import { labelParagraphs } from "./label.ts";

/** The XML parts of a Word file by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * The XML parts of a Word file, unpacked within the limits; pictures and fonts stay packed.
 * Throws `file-too-large`, `file-password` and `file-unreadable`; document types are refused, OOXML has none
 * (ECMA-376-2, 8.1.4).
 */
export function unpackParts(bytes: Uint8Array, guard: Guard): Parts {
  const entries = readDirectory(bytes);
  checkZip(entries, bytes.length, guard);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
    const part = Buffer.from(unpack(bytes, entry));
    if (part.includes("<!DOCTYPE") || part.includes("<!ENTITY")) {
      throw new ReadProblem("file-unreadable", { reason: "entities" });
    }
    parts.set(entry.name, part);
    guard.check();
  }
  return parts;
}

/** Rows said to be no heads (ECMA-376-1, 17.4.78 tblHeader): mammoth takes the mark for a head whatever it says. */
const noHead = /<w:tblHeader\s+w:val="(?:0|false|off)"\s*\/>/g;

/** The parts with the numbers of lists written out, and no row marked as a head that is none. */
export function readable(parts: Parts): Parts {
  const [document, numbering, styles] = ["document", "numbering", "styles"].map((name) => text(parts, name));
  if (!document) return parts;
  const labelled = numbering ? labelParagraphs(document, numbering, styles ?? "") : document;
  return new Map([...parts, [partName("document"), new TextEncoder().encode(labelled.replace(noHead, ""))]]);
}

function text(parts: Parts, name: string): string | null {
  const part = parts.get(partName(name));
  return part ? new TextDecoder().decode(part) : null;
}

function partName(name: string): string {
  return `word/${name}.xml`;
}
