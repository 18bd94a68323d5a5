/** What a file is by its bytes; null for what reports do not lean on. Its name is not asked. */
export function mediaTypeOf(bytes: Buffer): string | null {
  return bySignature(bytes) ?? inZip(bytes) ?? inCompound(bytes) ?? asText(bytes);
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF-", "application/pdf"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["BM", "image/bmp"],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
];

function bySignature(bytes: Buffer): string | null {
  const head = bytes.toString("latin1", 0, 16);
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  if (head.slice(4, 8) === "ftyp" && /^(heic|heix|mif1|heif)/.test(head.slice(8))) return "image/heic";
  const found = SIGNATURES.find(([mark, type]) => head.startsWith(mark) && (type !== "image/bmp" || isBitmap(bytes)));
  return found?.[1] ?? null;
}

/** A bitmap tells its own size behind its two letters. */
const isBitmap = (bytes: Buffer): boolean => bytes.length >= 6 && bytes.readUInt32LE(2) === bytes.length;

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Office files are ZIP archives; which, their parts tell. Such with programs in them (macros) are none that is taken. */
function inZip(bytes: Buffer): string | null {
  if (bytes.toString("latin1", 0, 4) !== "PK\x03\x04") return null;
  const has = (part: string): boolean => bytes.includes(part, 0, "latin1");
  if (has("vbaProject.bin")) return null;
  if (has("[Content_Types].xml")) {
    if (has("word/document.xml")) return `${OFFICE}.wordprocessingml.document`;
    if (has("xl/workbook.xml")) return `${OFFICE}.spreadsheetml.sheet`;
    if (has("ppt/presentation.xml")) return `${OFFICE}.presentationml.presentation`;
  }
  return (
    /mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))/.exec(
      bytes.toString("latin1", 0, 200),
    )?.[1] ?? null
  );
}

const COMPOUND = "d0cf11e0a1b11ae1";

/** Names of the streams older Office files keep their words in. */
const STREAMS: readonly (readonly [string, string])[] = [
  ["WordDocument", "application/msword"],
  ["Workbook", "application/vnd.ms-excel"],
  ["PowerPoint Document", "application/vnd.ms-powerpoint"],
];

function inCompound(bytes: Buffer): string | null {
  if (bytes.toString("hex", 0, 8) !== COMPOUND || bytes.includes("_VBA_PROJECT", 0, "utf16le")) return null;
  return STREAMS.find(([stream]) => bytes.includes(stream, 0, "utf16le"))?.[1] ?? null;
}

/** Text has no control characters but those of lines and pages, in one of the encodings in use. */
function asText(bytes: Buffer): string | null {
  if (bytes.length === 0) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      return /[\x00-\x08\x0e-\x1f\x7f]/.test(text) ? null : "text/plain";
    } catch {
      // Not of this encoding.
    }
  }
  return null;
}
