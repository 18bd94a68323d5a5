import type { SourceFormat } from "@lantu/core";
import { imageKind } from "./image/kind.ts";
import { ReadProblem } from "./problem.ts";
import { entryNames, isZip } from "./zip.ts";

/** First bytes of formats that are recognised in order to be refused by their name. */
const foreignMagic: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["exe", [0x4d, 0x5a, 0x90]],
  ["elf", [0x7f, 0x45, 0x4c, 0x46]],
];

/** Entries that tell what a zip container is. */
const zipTypes: readonly (readonly [type: string, entry: RegExp])[] = [
  ["locked-ofd", /^(?:OFD\/)?Encryptions\.xml$/i],
  ["docx", /^word\/document\.xml$/],
  ["xlsx", /^xl\/workbook\./],
  ["pptx", /^ppt\/presentation\.xml$/],
  ["ofd", /^OFD\.xml$/i],
  ["odt", /^content\.xml$/],
  ["epub", /^META-INF\/container\.xml$/],
];

/** Compound File Binary (MS-CFB 2.2): the container of .doc, .wps, .xls and of password-protected Office files. */
const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of a compound file that tell what it is (MS-DOC 2.1, MS-XLS 2.1, MS-PPT 2.1); WPS writes the same. */
const compoundTypes: readonly (readonly [type: string, stream: string])[] = [
  ["doc", "WordDocument"],
  ["xls", "Workbook"],
  ["ppt", "PowerPoint Document"],
];

/** PDF readers accept the header anywhere in the first kilobyte (ISO 32000-1, annex H, note 13). */
const pdfHeaderWithin = 1024;

const namesOfFormats: Readonly<Record<string, SourceFormat>> = {
  txt: "txt",
  text: "txt",
  md: "txt",
  htm: "html",
  html: "html",
  xhtml: "html",
  docx: "docx",
  pdf: "pdf",
  ofd: "ofd",
  ...{ png: "image", jpg: "image", jpeg: "image", webp: "image", bmp: "image", gif: "image" },
};

/** Names of formats that are no text: bytes under such a name that nothing claims are damaged, and in no encoding. */
const binaryNames: ReadonlySet<string> = new Set([
  ...["docx", "pdf", "ofd", "png", "jpg", "jpeg", "webp", "bmp", "gif", "tif", "tiff"],
  ...["doc", "wps", "wpt", "xls", "xlsx", "et", "ppt", "pptx", "dps", "odt", "ods", "odp", "zip", "rar", "7z", "gz"],
]);

/**
 * The format of a file, by its content first and by its name where the content does not tell.
 * Throws `file-type` with what was met as its `reason` (doc, xlsx, rar, …), `file-password` for an encrypted Office file,
 * `file-unreadable` where the name promises a format the bytes do not keep.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): SourceFormat {
  if (startsWith(bytes, compoundMagic)) throw compoundProblem(bytes);
  if (isZip(bytes)) return zipFormat(bytes);
  if (imageKind(bytes) !== null) return "image";
  const foreign = foreignMagic.find(([, magic]) => startsWith(bytes, magic));
  if (foreign) throw new ReadProblem("file-type", { reason: foreign[0] });
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (head.slice(0, pdfHeaderWithin).includes("%PDF-")) return "pdf";
  return opensAsHtml(head) ? "html" : formatOfName(fileName);
}

function zipFormat(bytes: Uint8Array): SourceFormat {
  const names = entryNames(bytes);
  const type = zipTypes.find(([, entry]) => names.some((name) => entry.test(name)))?.[0] ?? "zip";
  if (type === "docx" || type === "ofd") return type;
  if (type === "locked-ofd") throw new ReadProblem("file-password");
  throw new ReadProblem("file-type", { reason: type });
}

/** The names in a compound file's directory are UTF-16LE: an encrypted package, or an old binary document. */
function compoundProblem(bytes: Uint8Array): ReadProblem {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => directory.includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return new ReadProblem("file-password");
  const type = compoundTypes.find(([, entry]) => holds(entry))?.[0] ?? "ole";
  return new ReadProblem("file-type", { reason: type });
}

/** Whether bytes (as Latin-1, zeros of UTF-16 dropped) open with HTML: a doctype, or one of its outer tags. */
function opensAsHtml(head: string): boolean {
  const opening = head
    .replace(/\0/g, "")
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, "")
    .replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, "");
  return /^<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/i.test(opening);
}

function formatOfName(fileName: string): SourceFormat {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "txt";
  if (binaryNames.has(extension)) throw new ReadProblem("file-unreadable", { reason: "damaged", format: extension });
  return namesOfFormats[extension] ?? "txt";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
