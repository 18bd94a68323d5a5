import mammoth from "mammoth";
import { bodyOf, parseMarkup } from "./dom.ts";
import type { Guard } from "./guard.ts";
import { walkHtml } from "./html-walk.ts";
import { checkMarkupSize } from "./markup-size.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";
import { checkZip, readDirectory, unpack, type ZipEntry } from "./zip.ts";

/** Word's heading styles under the names Chinese editions of Word and WPS write. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
];

/** Word files: paragraphs, heading styles and tables as mammoth finds them, by way of HTML. */
export const docxReader: Reader = {
  format: "docx",
  async read(bytes: Uint8Array, { guard }: ReadContext): Promise<Layer> {
    const entries = readDirectory(bytes);
    checkZip(entries, bytes.length, guard);
    checkParts(bytes, entries);
    guard.check();
    const markup = await toMarkup(bytes);
    guard.check();
    return readMarkup(markup, guard);
  },
};

function readMarkup(markup: string, guard: Guard): Layer {
  checkMarkupSize(markup, guard);
  const layer = walkHtml([{ node: bodyOf(parseMarkup(markup)), path: "" }], guard).finish();
  if (layer.text.trim() === "") throw new ReadProblem("file-no-text", { pages: 1 });
  return { ...layer, encoding: null };
}

/** Pictures are left out: they carry no text, and as data addresses they outweigh all the rest. */
async function toMarkup(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, externalFileAccess: false });
  return value;
}

/** Unpacks the XML parts once within their declared sizes, and refuses document types: OOXML has none (ECMA-376-2, 8.1.4). */
function checkParts(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
    const part = Buffer.from(unpack(bytes, entry));
    if (part.includes("<!DOCTYPE") || part.includes("<!ENTITY")) {
      throw new ReadProblem("file-unreadable", { reason: "entities" });
    }
  }
}
