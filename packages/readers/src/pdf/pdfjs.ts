import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ReadProblem } from "../problem.ts";
import { compose, type Matrix, matrixOf } from "./geometry.ts";
import type { Operation } from "./ruling.ts";
import { type PlacedText, turnOf } from "./run.ts";

export type { PDFDocumentProxy, PDFPageProxy };

/** The folder of the pdf.js package: character maps and metrics of the standard fonts are read from it, never fetched. */
const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Loads pdf.js when the first PDF comes; it takes canvas and matrices from the native canvas package by itself. */
export async function load() {
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** Pixels of an image of a PDF beyond which it is not decoded: an A3 sheet scanned at 600 dpi has 70 million. */
const mostImagePixels = 80_000_000;

/**
 * Starts to open a PDF; the task must be destroyed in the end. `bytes` are copied, for pdf.js takes them over.
 * Nothing in the file is evaluated, and no font it brings is installed: glyphs are drawn from their outlines.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await load();
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    maxImageSize: mostImagePixels,
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    cMapUrl: join(folder, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts") + sep,
  });
}

/** What pdf.js throws, as a problem: password-protected or damaged. */
export function pdfProblem(thrown: unknown): ReadProblem {
  if (thrown instanceof ReadProblem) return thrown;
  const isLocked = thrown instanceof Error && thrown.name === "PasswordException";
  return isLocked
    ? new ReadProblem("file-password", {}, thrown)
    : new ReadProblem("file-unreadable", { reason: "damaged", format: "pdf" }, thrown);
}

/** The map from page coordinates to points from the top left, the page's own rotation undone. */
export function viewOf(page: PDFPageProxy): {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
} {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  return { matrix: matrixOf(transform), width, height };
}

/** The texts of a page in the order they are drawn, compatibility characters left as they are. */
export async function textsOf(page: PDFPageProxy): Promise<readonly PlacedText[]> {
  const { matrix } = viewOf(page);
  const levels = await headingLevels(page);
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: levels.size > 0 });
  const open: (number | null)[] = [];
  const texts: PlacedText[] = [];
  for (const item of content.items) {
    if ("str" in item) texts.push(...placed(item, matrix, open.at(-1) ?? null));
    else if (item.type === "endMarkedContent") open.pop();
    else open.push(levels.get(item.id) ?? open.at(-1) ?? null);
  }
  return texts;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function placed(item: TextItem, view: Matrix, heading: number | null): readonly PlacedText[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: fonts without proper maps give control characters
  const text = item.str.replace(/[\u0000-\u001f\u007f]/g, " ");
  if (text.trim() === "") return [];
  const matrix = compose(view, matrixOf(item.transform));
  const size = Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1]);
  return [{ text, x: matrix[4], y: matrix[5], turn: turnOf(matrix), width: item.width, size, heading }];
}

interface StructNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Levels of the headings a tagged PDF marks (roles H1 to H6; ISO 32000-1, 14.8.4.3.2), by marked content id. */
async function headingLevels(page: PDFPageProxy): Promise<ReadonlyMap<string, number>> {
  const levels = new Map<string, number>();
  const root: StructNode | null = await page.getStructTree();
  const waiting: (readonly [StructNode, number | null])[] = root ? [[root, null]] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, around] = next;
    const level = Number(/^H([1-6])$/.exec(node.role ?? "")?.[1] ?? 0) || around;
    if (node.id !== undefined && level !== null) levels.set(node.id, level);
    for (const child of node.children ?? []) waiting.push([child, level]);
  }
  return levels;
}

const nothing: readonly number[] = [];

/** The operations of a page that draw rules or move what is drawn. */
export async function operationsOf(page: PDFPageProxy): Promise<readonly Operation[]> {
  const { OPS } = await load();
  const { fnArray, argsArray } = await page.getOperatorList();
  const stroking = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const filling = new Set([OPS.fill, OPS.eoFill]);
  const operations: Operation[] = [];
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i];
    const add = (kind: Operation["kind"], matrix: ArrayLike<number> = nothing, path: ArrayLike<number> = nothing) =>
      operations.push({ kind, matrix, path });
    if (operator === OPS.save) add("save");
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) add("restore");
    else if (operator === OPS.transform) add("transform", args);
    else if (operator === OPS.paintFormXObjectBegin) add("begin-form", args[0] ?? nothing);
    else if (operator === OPS.constructPath && stroking.has(args[0]))
      add("stroked-path", nothing, args[1]?.[0] ?? nothing);
    else if (operator === OPS.constructPath && filling.has(args[0])) add("path", nothing, args[1]?.[0] ?? nothing);
  }
  return operations;
}
