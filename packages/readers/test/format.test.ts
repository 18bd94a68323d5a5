import { describe, expect, it } from "vitest";
import { readFile } from "../src/read-file.ts";
import { makeZip } from "./make-zip.ts";
import { casesOf, hex, problemOf, utf8 } from "./spec.ts";

interface FormatCase {
  readonly name: string;
  readonly file: string;
  readonly ascii?: string;
  readonly hex?: string;
  /** A name in the directory of a compound file. */
  readonly compound?: string;
  /** The one entry of a zip container. */
  readonly entry?: string;
  readonly format?: string;
  readonly problem?: string;
  readonly reason?: string;
}

const compoundHead = hex("d0cf11e0a1b11ae1");

function bytesOf({ ascii, hex: digits, compound, entry }: FormatCase): Uint8Array {
  if (compound) return Uint8Array.from([...compoundHead, ...Buffer.alloc(504), ...Buffer.from(compound, "utf16le")]);
  if (entry) return makeZip([{ name: entry, data: utf8("2025") }]);
  return digits ? hex(digits) : utf8(ascii ?? "");
}

describe("a file's format is told by its content, then by its name", () => {
  for (const example of casesOf<FormatCase>("format")) {
    it(`${example.name}: ${example.format ?? example.problem}`, async () => {
      const reading = readFile(bytesOf(example), example.file);
      if (example.format) return expect((await reading).format).toBe(example.format);
      const problem = await problemOf(reading);
      expect(problem.code).toBe(example.problem);
      expect(problem.params).toMatchObject({ file: example.file, ...(example.reason && { reason: example.reason }) });
    });
  }
});
