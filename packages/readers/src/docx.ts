import mammoth from "mammoth";
import { readable, unpackParts } from "./docx/parts.ts";
import { bodyOf, parseMarkup } from "./dom.ts";
import type { Guard } from "./guard.ts";
import { walkHtml } from "./html-walk.ts";
import { checkMarkupSize } from "./markup-size.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";
import { packStored } from "./zip.ts";

/** Word's heading styles under the names Chinese editions of Word and WPS write. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='标题${level}'] => h${level}:fresh`,
  ]),
];

/** Marks mammoth makes for notes: [1] in the text and an arrow back; beside a figure the mark reads as part of it. */
const noteMarks =
  /<sup><a href="#(?:foot|end)note-[^>]*>\[\d+\]<\/a><\/sup>|\s?<a href="#(?:foot|end)note-ref-[^>]*>↑<\/a>/g;

/** The list mammoth makes of the notes: without their marks in the text their numbers would point nowhere. */
const noteList = /<ol>(?=<li id="(?:foot|end)note-)/g;

/** Word files: paragraphs with their list numbers, heading styles and tables as mammoth finds them, by way of HTML. */
export const docxReader: Reader = {
  format: "docx",
  async read(bytes: Uint8Array, { guard }: ReadContext): Promise<Layer> {
    const parts = readable(unpackParts(bytes, guard));
    const markup = await toMarkup(packStored(parts));
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
async function toMarkup(buffer: Buffer): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, externalFileAccess: false });
  return value.replace(noteMarks, "").replace(noteList, '<ol style="list-style: none">');
}
