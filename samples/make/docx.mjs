// The document as an office would keep it in a word processor: heading styles, real tables, boxes of one cell.
import * as word from "docx";
import JSZip from "jszip";
import { contents } from "./contents.mjs";

const { AlignmentType, HeadingLevel, Paragraph, TextRun } = word;
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
const WIDTH = 8800; // twips between the margins

const centred = (text, bold = false) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });

function cell(of, columns) {
  return new word.TableCell({
    rowSpan: of.rowSpan,
    columnSpan: of.colSpan,
    verticalAlign: "center",
    width: { size: Math.floor((WIDTH / columns) * of.colSpan), type: word.WidthType.DXA },
    children: [centred(of.text, of.header)],
  });
}

function table(block) {
  const columns = Math.max(...block.rows[0].map((c) => c.column + c.colSpan));
  const rows = block.rows.map(
    (row) => new word.TableRow({ tableHeader: row.every((c) => c.header), children: row.map((c) => cell(c, columns)) }),
  );
  const columnWidths = Array.from({ length: columns }, () => Math.floor(WIDTH / columns));
  return [centred(block.title, true), new word.Table({ rows, columnWidths }), new Paragraph("")];
}

function box(block) {
  const lines = block.lines.map((text) => new Paragraph({ text }));
  const only = new word.TableCell({
    width: { size: WIDTH, type: word.WidthType.DXA },
    children: [centred(block.title, true), ...lines],
  });
  const rows = [new word.TableRow({ children: [only] })];
  return [new word.Table({ rows, columnWidths: [WIDTH] }), new Paragraph("")];
}

function contentsList(document) {
  const cachedEntries = contents(document).map(({ text, level, page }) => ({ title: text, level, page }));
  return [
    centred("目　录", true),
    new word.TableOfContents("目录", { headingStyleRange: "1-2", cachedEntries, beginDirty: false }),
  ];
}

function block(document, of) {
  if (of.kind === "contents") return contentsList(document);
  if (of.kind === "table") return table(of);
  if (of.kind === "box") return box(of);
  if (of.kind === "title")
    return [new Paragraph({ text: of.text, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER })];
  if (of.kind === "heading") return [new Paragraph({ text: of.text, heading: HEADINGS[of.level - 1] })];
  if (of.kind === "note") return [centred(of.text)];
  return [new Paragraph({ text: of.text, indent: of.kind === "paragraph" ? { firstLine: 640 } : undefined })];
}

const footer = () =>
  new word.Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["— ", word.PageNumber.CURRENT, " —"] })],
      }),
    ],
  });

const FONT = { ascii: "Times New Roman", eastAsia: "仿宋", hAnsi: "Times New Roman" };
const STYLES = {
  default: {
    document: { run: { font: FONT, size: 32 }, paragraph: { spacing: { line: 560, lineRule: "exact" } } },
    title: { run: { font: { ...FONT, eastAsia: "宋体" }, size: 44, bold: true } },
    heading1: {
      run: { font: { ...FONT, eastAsia: "黑体" }, size: 32 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    heading2: { run: { font: { ...FONT, eastAsia: "楷体" }, size: 32 } },
  },
};

/** The same bytes for the same document: all dates in the package are the document's own. */
async function settled(bytes, date) {
  const from = await JSZip.loadAsync(bytes);
  const to = new JSZip();
  const moment = new Date(`${date}T00:00:00Z`);
  for (const name of Object.keys(from.files).sort()) {
    const entry = from.files[name];
    if (entry.dir) continue;
    const text = name.endsWith(".xml") || name.endsWith(".rels") ? await entry.async("string") : null;
    const fixed = text?.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment.toISOString());
    to.file(name, fixed ?? (await entry.async("uint8array")), { date: moment, createFolders: false });
  }
  return to.generateAsync({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 9 } });
}

/** The document as the bytes of a .docx file. */
export async function docx(document) {
  const children = document.blocks.flatMap((of) => block(document, of));
  const file = new word.Document({
    title: document.title,
    creator: document.issuer,
    lastModifiedBy: document.issuer,
    description: "",
    styles: STYLES,
    sections: [{ footers: { default: footer() }, children }],
  });
  return settled(await word.Packer.toBuffer(file), document.date);
}
