import { deflateSync } from "node:zlib";

/** A text of a page, its place in points from the bottom left. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A page: texts, and rules from point to point. */
export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Blanks the page's drawing begins with, for a page that is packed and unfolds to much more. */
  readonly blanks?: number;
  /** A picture in shades of grey over the whole page, under the texts. */
  readonly picture?: Picture;
}

/** A picture: a byte for each pixel, black to white, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The font: STSong, not embedded, its characters by the predefined map of Adobe-GB1; Latin letters half as wide. */
const font = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
];

/** Entries of a standard security handler (ISO 32000-1, 7.6.3) for a password nobody knows. */
const locked = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;

/** A PDF 1.4 file, small and plain, of A4 pages. */
export function makePdf(pages: readonly PdfPage[], { encrypted = false } = {}): Uint8Array {
  const first = 3 + font.length;
  const kids = pages.map((_, i) => `${first + 3 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...font,
    ...pages.flatMap((page, i) => [
      pageObject(first + 3 * i + 1),
      page.blanks ? packed(page, page.blanks) : stream(drawing(page)),
      page.picture ? image(page.picture) : "null",
    ]),
    ...(encrypted ? [locked] : []),
  ];
  return latin1(assemble(objects, encrypted));
}

function pageObject(contents: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I ${contents + 1} 0 R >> >> >>`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function packed(page: PdfPage, blanks: number): string {
  const content = deflateSync(Buffer.concat([Buffer.alloc(blanks, " "), Buffer.from(drawing(page))])).toString(
    "latin1",
  );
  return `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`;
}

function image({ width, height, pixels }: Picture): string {
  const content = deflateSync(pixels).toString("latin1");
  const shape = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  return `<< /Type /XObject /Subtype /Image ${shape} /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`;
}

function drawing({ texts, rules = [], picture }: PdfPage): string {
  const scan = picture ? ["q 595 0 0 842 0 0 cm /I Do Q"] : [];
  const lines = rules.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  const words = texts.map(
    ({ x, y, text, size = 12 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${utf16(text)}> Tj ET`,
  );
  return [...scan, ...lines, ...words].join("\n");
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");
}

function assemble(objects: readonly string[], encrypted: boolean): string {
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const security = encrypted ? `/Encrypt ${objects.length} 0 R /ID [<00><00>]` : "";
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${security} >>`;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
}
