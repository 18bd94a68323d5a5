import type { BookBlock, CommitmentSummary } from "@lantu/server/contract";
import { escapeHtml } from "../../../shell/page-html.ts";
import type { MarkSpan } from "./runs.ts";
import { tableFrameHtml } from "./table-html.ts";
import { shortRef } from "./text-html.ts";

/** Natures of targets as plans print them; the book is Chinese in every language of the reader. */
const natureWords = { binding: "约束性", expected: "预期性" } as const;

/** The share of a table's characters its rows must cover to be drawn in its stead. */
const leastCovered = 0.8;

const coveredBy = (marks: readonly MarkSpan[], length: number): number => {
  const covered = new Array<boolean>(length).fill(false);
  for (const { from, to } of marks) covered.fill(true, from, to);
  return covered.filter(Boolean).length;
};

/** A table whose lines the page has lost: all of its text stands in one line of cells. */
const isRunTogether = ({ cells }: BookBlock): boolean => cells.every(({ row }) => row === 0);

/**
 * The indicators read in a table whose lines are lost, in their order. Null where the table has its lines, or where so
 * few rows were read that drawing them would leave out words of the document.
 */
export const rowsRead = (
  block: BookBlock,
  marks: readonly MarkSpan[],
  commitments: ReadonlyMap<string, CommitmentSummary>,
): readonly CommitmentSummary[] | null => {
  if (!isRunTogether(block)) return null;
  const named = marks.filter(({ type }) => type === "indicator");
  const rows = [...new Set(named.map(({ ref }) => ref))].flatMap((ref) => commitments.get(ref) ?? []);
  if (rows.length < 2 || rows.some(({ targetText }) => targetText === null)) return null;
  return coveredBy(named, block.text.length) < leastCovered * block.text.length ? null : rows;
};

/** The unit as printed: what stands in the last brackets that are not part of the name. */
const printedUnit = ({ quote, title }: CommitmentSummary): string =>
  [...quote.matchAll(/[（(]([^（()）]*)[)）]/g)].filter(([whole]) => !title.includes(whole)).at(-1)?.[1] ?? "";

/** Words taken out of the text around them: the whole of the element stands for the raw span. */
const cellHtml = (inner: string, { start, end }: { readonly start: number; readonly end: number }, look = ""): string =>
  `<td${look} data-s="${start}" data-e="${end}"><span data-r="${start},${end}">${inner}</span></td>`;

const markedHtml = (type: "i" | "f", { id }: CommitmentSummary, text: string): string =>
  `<span class="m ${type}" data-c="${shortRef(id)}">${escapeHtml(text)}</span>`;

const rowHtml = (row: CommitmentSummary): string => {
  const tick = row.nature === "binding" ? '<span class="tick"></span>' : "";
  const nature = row.nature === null ? "" : natureWords[row.nature];
  return (
    `<tr>${cellHtml(tick + markedHtml("i", row, row.title), row, ' class="w"')}<td>${escapeHtml(printedUnit(row))}</td>` +
    `${cellHtml(markedHtml("f", row, row.targetText ?? ""), row.figure ?? row, ' class="n"')}<td>${nature}</td></tr>`
  );
};

const heads =
  '<tr><th scope="col">指标</th><th scope="col">单位</th><th class="n" scope="col">目标</th><th scope="col">属性</th></tr>';

/** Draws the rows read in a table whose own lines are lost; each leads to its place in the text as published. */
export const rowsTableHtml = (block: BookBlock, rows: readonly CommitmentSummary[]): string =>
  tableFrameHtml(block, heads + rows.map(rowHtml).join(""));
