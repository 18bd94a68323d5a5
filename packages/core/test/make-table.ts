import fc from "fast-check";
import type { Source, TableCellRegion } from "../src/text/index.ts";

/** A line of an invented indicator table, as it should be read. */
export interface Line {
  readonly category: string | null;
  readonly ordinal: number | null;
  /** The name above this one and the next, where they share an ordinal. */
  readonly group: string | null;
  readonly name: string;
  readonly unit: string;
  readonly base: string;
  readonly target: string;
  readonly rate: string;
  readonly nature: "binding" | "expected";
  readonly lead: string;
  /** Whether its target is that of the line above, in one merged cell. */
  readonly merged: boolean;
}

/** Which columns an invented table has, and how it prints what it says. */
export interface Layout {
  readonly categories: boolean;
  readonly ordinals: boolean;
  readonly unitColumn: boolean;
  readonly base: boolean;
  readonly rate: boolean;
  readonly lead: boolean;
  readonly attributes: "plain" | "brackets";
}

export interface Table {
  readonly layout: Layout;
  readonly lines: readonly Line[];
}

interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

const CATEGORIES = ["产业兴旺", "文化繁荣", "碧水蓝天", "幸福宜居"];
const NAMES: readonly (readonly [name: string, unit: string, target: string])[] = [
  ["河道疏浚长度", "公里", "128"],
  ["港口货物吞吐量", "万吨", "≥4200"],
  ["书香社区数量", "个", "86左右"],
  ["渔业总产值年均增速", "%", "5.5"],
  ["湿地保护率", "%", "58以上"],
  ["每万人公共充电桩数", "台", "12.6"],
  ["规模以上制造业增加值能耗降低", "%", "【13.5】"],
  ["新增公办园学位", "个", "累计3600"],
  ["人均公共图书馆藏书量", "本", "6—8"],
  ["再生水利用量", "亿立方米", "<0.9"],
  ["职业技能培训人次", "万人次", "【22】"],
  ["空气质量优良天数比率", "%", "＞88"],
  ["海绵城市达标面积", "平方公里", "46.5"],
  ["数字化车间数量", "家", "不少于30"],
];
const LEVELS = ["达到省级要求", "完成国家下达任务", "与经济增长同步", "保持稳定"];
const GROUPS: readonly (readonly [string, string, string, string])[] = [
  ["饮水安全", "水源水质抽检合格率", "末梢水质抽检合格率", "%"],
  ["造林绿化", "山区造林面积", "平原造林面积", "公顷"],
];
const LEADS = ["市水务局", "市经济和信息化局", "市教育局、市财政局", "市统计局"];

/** Invented tables. */
export const tables: fc.Arbitrary<Table> = fc
  .record({
    layout: fc.record({
      categories: fc.boolean(),
      ordinals: fc.boolean(),
      unitColumn: fc.boolean(),
      base: fc.boolean(),
      rate: fc.boolean(),
      lead: fc.boolean(),
      attributes: fc.constantFrom("plain" as const, "brackets" as const),
    }),
    names: fc.shuffledSubarray([...NAMES.keys()], { minLength: 5, maxLength: 8 }),
    seeds: fc.array(fc.nat(1000), { minLength: 14, maxLength: 14 }),
    grouped: fc.integer({ min: -1, max: 1 }),
  })
  .map(({ layout, names, seeds, grouped }) => ({ layout, lines: linesFrom(layout, names, seeds, grouped) }));

function linesFrom(layout: Layout, names: readonly number[], seeds: readonly number[], grouped: number): Line[] {
  const lines: Line[] = [];
  let ordinal = 0;
  names.forEach((index, at) => {
    const seed = seeds[at] ?? 0;
    const [name = "", unit = "", number = ""] = NAMES[index] ?? [];
    const above = lines.at(-1);
    const merged = seed % 5 === 0 && above !== undefined && LEVELS.includes(above.target);
    const target = merged ? above.target : seed % 3 === 0 ? (LEVELS[seed % LEVELS.length] ?? "") : number;
    const line: Line = {
      category: layout.categories ? (CATEGORIES[Math.floor(at / 3)] ?? null) : null,
      ordinal: layout.ordinals ? ++ordinal : null,
      group: null,
      name,
      unit,
      base: seed % 7 === 0 ? "—" : String((seed % 90) + 0.5),
      target,
      rate: merged || seed % 2 === 0 ? "—" : `${(seed % 9) + 1}%`,
      nature: seed % 2 === 0 ? "binding" : "expected",
      lead: LEADS[seed % LEADS.length] ?? "",
      merged,
    };
    lines.push(line);
    if (at !== 4 || grouped < 0 || !layout.ordinals) return;
    const [group = "", first = "", second = "", shared = ""] = GROUPS[grouped] ?? [];
    const one = { ...line, ordinal: ++ordinal, group, name: first, unit: shared, target: "98.5", merged: false };
    lines.push(one, { ...one, name: second, target: "≥99" });
  });
  return lines;
}

/** The cells of a table with the slots they cover, the header in row 0. */
export function cellsOf({ layout, lines }: Table): readonly Cell[] {
  const grouped = lines.some(({ group }) => group !== null);
  const cells: Cell[] = [];
  const columns = columnsOf(layout);
  let column = 0;
  for (const { head, of, merges } of columns) {
    const colSpan = head === "指标" && grouped ? 2 : 1;
    cells.push({ text: head, row: 0, column, rowSpan: 1, colSpan });
    lines.forEach((line, index) => {
      if (head === "指标" && line.group !== null) {
        if (lines[index - 1]?.group !== line.group)
          cells.push({ text: line.group, row: index + 1, column, rowSpan: 2, colSpan: 1 });
        cells.push({ text: of(line), row: index + 1, column: column + 1, rowSpan: 1, colSpan: 1 });
        return;
      }
      if (merges(line, lines[index - 1])) return;
      let rowSpan = 1;
      while (index + rowSpan < lines.length && merges(lines[index + rowSpan] as Line, lines[index + rowSpan - 1]))
        rowSpan++;
      cells.push({ text: of(line), row: index + 1, column, rowSpan, colSpan });
    });
    column += colSpan;
  }
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

interface Column {
  readonly head: string;
  readonly of: (line: Line) => string;
  readonly merges: (line: Line, above: Line | undefined) => boolean;
}

function columnsOf(layout: Layout): readonly Column[] {
  const never = (): boolean => false;
  const sameOrdinal = (line: Line, above: Line | undefined): boolean =>
    line.group !== null && line.group === above?.group;
  const all: readonly (Column & { readonly shown: boolean })[] = [
    {
      head: "类别",
      of: (line) => line.category ?? "",
      merges: (line, above) => line.category === above?.category,
      shown: layout.categories,
    },
    { head: "序号", of: (line) => String(line.ordinal), merges: sameOrdinal, shown: layout.ordinals },
    {
      head: "指标",
      of: (line) => (layout.unitColumn ? line.name : `${line.name}（${line.unit}）`),
      merges: never,
      shown: true,
    },
    { head: "单位", of: (line) => line.unit, merges: never, shown: layout.unitColumn },
    { head: "2020年", of: (line) => line.base, merges: never, shown: layout.base },
    { head: "2025年目标", of: (line) => line.target, merges: (line) => line.merged, shown: true },
    { head: "年均增长", of: (line) => line.rate, merges: never, shown: layout.rate },
    { head: "属性", of: (line) => natureText(line, layout), merges: sameOrdinal, shown: true },
    { head: "牵头单位", of: (line) => line.lead, merges: never, shown: layout.lead },
  ];
  return all.filter(({ shown }) => shown);
}

function natureText({ nature }: Line, { attributes }: Layout): string {
  const word = nature === "binding" ? "约束性" : "预期性";
  return attributes === "plain" ? word : `〔${word}〕`;
}

/** A text with a table in it, in one of the shapes tables reach us. */
export type Shape = (table: Table) => Source;

const source = (text: string): Source => ({ name: "case.txt", format: "txt", encoding: "utf-8", text, regions: [] });

/** The texts of the cells in rows and columns, empty where a merged cell goes on. */
function slots(cells: readonly Cell[]): string[][] {
  const rows: string[][] = [];
  const width = Math.max(...cells.map(({ column, colSpan }) => column + colSpan));
  for (const { text, row, column } of cells) {
    rows[row] ??= Array.from({ length: width }, () => "");
    (rows[row] as string[])[column] = text;
  }
  return rows;
}

const filled = (row: readonly string[]): readonly string[] => row.filter((text) => text !== "");

/** Shapes in which a merged cell leaves no trace, not even an empty place. */
export const TRACELESS: ReadonlySet<string> = new Set(["one cell a line", "wide blanks", "one line"]);

/** Every shape by name. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  "cells with their spans": (table) => {
    const cells = cellsOf(table);
    const regions: TableCellRegion[] = [];
    let text = "";
    cells.forEach((cell, index) => {
      if (index > 0) text += cell.row === cells[index - 1]?.row ? "\t" : "\n";
      const start = text.length;
      text += cell.text;
      const { row, column, rowSpan, colSpan } = cell;
      regions.push({ span: { start, end: text.length }, row, column, rowSpan, colSpan, header: row === 0 });
    });
    return { ...source(text), regions: [{ kind: "table", span: { start: 0, end: text.length }, cells: regions }] };
  },
  tabs: (table) =>
    source(
      slots(cellsOf(table))
        .map((row) => row.join("\t"))
        .join("\n"),
    ),
  strokes: (table) => {
    const [head = [], ...body] = slots(cellsOf(table)).map((row) => `| ${row.join(" | ")} |`);
    return source([head, "|---|---|", ...body].join("\n"));
  },
  "one cell a line": (table) => source(slots(cellsOf(table)).flatMap(filled).join("\n")),
  "wide blanks": (table) =>
    source(
      slots(cellsOf(table))
        .map((row) => filled(row).join("    "))
        .join("\n"),
    ),
  "one line": (table) => source(slots(cellsOf(table)).flatMap(filled).join(" ")),
};
