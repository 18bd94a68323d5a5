import {
  ALIGNMENT_RELATIONS,
  type AlignedItem,
  type AlignedPair,
  type AlignmentMode,
  readingOrder,
} from "@lantu/core/comparisons";
import type { z } from "zod";
import type { AlignmentMatrix, AlignmentQuery, AlignmentRelation } from "../contract/index.ts";
import type { LaidAlignment } from "./alignment-desk.ts";

/** Which lines of an alignment are wanted. */
export type LinesWanted = Omit<z.infer<typeof AlignmentQuery>, "after" | "before" | "limit" | "mode" | "order">;

/** How often each relation stands among lines. */
export type RelationCounts = Partial<Record<AlignmentRelation, number>>;

/** Lines a filter leaves, and how many of each relation there are whatever relations are chosen. */
export function linesOf(laid: LaidAlignment, { relation, ...wanted }: LinesWanted) {
  const lines = laid.alignment.pairs.filter((pair) => isWanted(pair, wanted, laid.chapters));
  const chosen =
    relation === undefined || relation.length === 0 ? lines : lines.filter((one) => relation.includes(one.relation));
  return { lines: chosen, counts: countsOf(lines) };
}

/** The gravest relation first, or as a reader of both documents comes to them. */
export function ordered(lines: readonly AlignedPair[], mode: AlignmentMode, order: "relation" | "reading") {
  const read = readingOrder(lines);
  if (order === "reading") return read;
  const rank = new Map<AlignmentRelation, number>(ALIGNMENT_RELATIONS[mode].map((name, at) => [name, at]));
  return [...read].sort((a, b) => (rank.get(a.relation) ?? 0) - (rank.get(b.relation) ?? 0));
}

function countsOf(lines: readonly AlignedPair[]): RelationCounts {
  const counts: RelationCounts = {};
  for (const { relation } of lines) counts[relation] = (counts[relation] ?? 0) + 1;
  return counts;
}

type Chapters = LaidAlignment["chapters"];

function isWanted(pair: AlignedPair, wanted: Omit<LinesWanted, "relation">, chapters: Chapters): boolean {
  const { kind, decision, fromSection, toSection, concern, commitment, q } = wanted;
  const { from, to, again } = pair;
  const sides = [from, to].filter((item) => item !== null);
  return (
    (kind === undefined || kind.length === 0 || sides.some((item) => kind.includes(item.kind))) &&
    (decision === undefined || (pair.decision ?? "open") === decision) &&
    (fromSection === undefined || (from !== null && chapterOf(from, chapters) === fromSection)) &&
    (toSection === undefined || (to !== null && chapterOf(to, chapters) === toSection)) &&
    (concern === undefined || (from?.concern ?? 1) >= concern) &&
    (commitment === undefined || [...sides, ...again].some((item) => item.commitment === commitment)) &&
    tells([...sides, ...again], q)
  );
}

/** Every word of a question stands somewhere in the titles and sentences. */
function tells(items: readonly AlignedItem[], q: string | undefined): boolean {
  const words = plain(q ?? "")
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const text = plain(items.map(({ title, citation }) => `${title} ${citation.quote}`).join(" "));
  return words.every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Title of the chapter a commitment stands in, null for one in none. */
export const chapterOf = ({ commitment }: AlignedItem, chapters: Chapters): string | null =>
  chapters[commitment] ?? null;

/** Chapters of one document against those of the other, each in the order of its text. */
export function matrixOf({ alignment, chapters }: LaidAlignment): Pick<AlignmentMatrix, "rows" | "columns" | "cells"> {
  const [rows, columns] = [alignment.items.from, alignment.items.to].map((items) => [
    ...new Set(items.map((item) => chapterOf(item, chapters))),
  ]);
  const cells = new Map<string, AlignmentMatrix["cells"][number]>();
  for (const { from, to, relation } of alignment.pairs) {
    const row = from === null ? null : (rows?.indexOf(chapterOf(from, chapters)) ?? null);
    const column = to === null ? null : (columns?.indexOf(chapterOf(to, chapters)) ?? null);
    const { counts } = cells.get(`${row} ${column}`) ?? { counts: {} as RelationCounts };
    cells.set(`${row} ${column}`, { row, column, counts: { ...counts, [relation]: (counts[relation] ?? 0) + 1 } });
  }
  return { rows: rows ?? [], columns: columns ?? [], cells: [...cells.values()] };
}
