import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";

/** A cell of a table to make: its paragraphs, and the slots it takes. */
export interface DocxCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** A block of a Word file to make. */
export type DocxBlock =
  | { readonly heading: 1 | 2 | 3; readonly text: string }
  | { readonly numbered: 0 | 1; readonly text: string }
  | { readonly text: string; readonly note?: string }
  | { readonly table: readonly (readonly DocxCell[])[] };

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** Numbering as official documents have it: 一、 and （一）. */
const numbering = {
  config: [
    {
      reference: "items",
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: "%1、" },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: "（%2）" },
      ],
    },
  ],
};

/** A Word file of these blocks. */
export async function makeDocx(blocks: readonly DocxBlock[]): Promise<Uint8Array> {
  const notes = blocks.map((block) => ("note" in block ? block.note : undefined));
  const footnotes = notes.map((note, i) => [i + 1, { children: note === undefined ? [] : [new Paragraph(note)] }]);
  const sections = [{ children: blocks.map(child) }];
  const file = new Document({ numbering, sections, footnotes: Object.fromEntries(footnotes) });
  return new Uint8Array(await Packer.toBuffer(file));
}

function child(block: DocxBlock, index: number): Paragraph | Table {
  if ("table" in block) return new Table({ rows: block.table.map((cells, at) => row(cells, at === 0)) });
  const options: IParagraphOptions = { text: block.text };
  if ("heading" in block) return new Paragraph({ ...options, heading: levels[block.heading] });
  if ("numbered" in block)
    return new Paragraph({ ...options, numbering: { reference: "items", level: block.numbered } });
  const mark = block.note === undefined ? [] : [new FootnoteReferenceRun(index + 1)];
  return new Paragraph({ children: [new TextRun(block.text), ...mark] });
}

/** A row that says whether it is a head: the first of a table is. */
function row(cells: readonly DocxCell[], tableHeader: boolean): TableRow {
  return new TableRow({
    tableHeader,
    children: cells.map(({ text, ...spans }) => new TableCell({ ...spans, children: [new Paragraph(text)] })),
  });
}
