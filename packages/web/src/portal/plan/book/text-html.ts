import type { BookRepair } from "@lantu/server/contract";
import { escapeHtml } from "../../../shell/page-html.ts";
import { layRuns, type MarkSpan, type MarkType, type Run } from "./runs.ts";

/** One block's text and all that is laid on it; offsets are into `text`. */
export interface SetText {
  readonly text: string;
  readonly marks: readonly MarkSpan[];
  readonly repairs: readonly BookRepair[];
  readonly runIn: readonly (readonly [number, number])[];
  /** Refs of binding indicators, which get a tick in the margin. */
  readonly binding: ReadonlySet<string>;
}

/** Classes of the mark styles: indicator, task, project, figure. */
const markClass: Readonly<Record<MarkType, string>> = { indicator: "i", task: "t", project: "p", figure: "f" };

/** Short form of a commitment's id inside its own document: the part after the hyphen. */
export const shortRef = (ref: string): string => ref.slice(ref.indexOf("-") + 1);

/**
 * Repairs that a reader cannot see: another code for the same glyph. A PDF has them by the hundred, so no line is drawn
 * under them; the text as published shows them.
 */
export const unseenRepairs: ReadonlySet<string> = new Set<BookRepair["reason"]>(["compatibility-character", "width"]);

const repairAttributes = (repair: BookRepair): string =>
  ` data-r="${repair.start},${repair.end}" data-w="${escapeHtml(repair.reason)}"`;

/** The published characters of a repaired place; shown instead of the repaired ones when the reader wants them raw. */
const wasHtml = (repair: BookRepair): string =>
  repair.raw === "" ? "" : `<span class="was" data-r="${repair.start},${repair.end}">${escapeHtml(repair.raw)}</span>`;

const fixHtml = (content: string, repair: BookRepair, first: boolean): string => {
  const look = unseenRepairs.has(repair.reason) ? " unseen" : content === "" ? " empty" : "";
  return `${first ? wasHtml(repair) : ""}<span class="fix${look}"${repairAttributes(repair)}>${content}</span>`;
};

const isRunIn = (run: Run, runIn: SetText["runIn"]): boolean =>
  runIn.some(([from, to]) => from <= run.from && to >= run.to);

const ticksAt = (run: Run, set: SetText): string =>
  set.marks.some((mark) => mark.type === "indicator" && mark.from === run.from && set.binding.has(mark.ref))
    ? '<span class="tick"></span>'
    : "";

const markHtml = (content: string, run: Run): string => {
  if (run.type === null) return content;
  const refs = run.refs.length === 0 ? "" : ` data-c="${run.refs.map(shortRef).join(" ")}"`;
  return `<span class="m ${markClass[run.type]}"${refs}>${content}</span>`;
};

const runHtml = (run: Run, set: SetText): string => {
  const repair = set.repairs.find(({ from, to }) => from < to && from <= run.from && to >= run.to);
  const text = escapeHtml(set.text.slice(run.from, run.to));
  const repaired = repair === undefined ? text : fixHtml(text, repair, repair.from === run.from);
  const led = isRunIn(run, set.runIn) ? `<b>${repaired}</b>` : repaired;
  return ticksAt(run, set) + markHtml(led, run);
};

/** Sets `[from, to)` of a text: marks flat, repaired places with what was published in their stead. */
export const textHtml = (set: SetText, from = 0, to = set.text.length): string => {
  const repairs = set.repairs.filter((repair) => repair.from <= to && repair.to >= from);
  const removed = repairs.filter((repair) => repair.from === repair.to);
  const cuts = [...repairs.flatMap((repair) => [repair.from, repair.to]), ...set.runIn.flat()];
  const local = { ...set, repairs };
  const removedAt = (offset: number): string =>
    removed.map((repair) => (repair.from === offset ? fixHtml("", repair, true) : "")).join("");
  const runs = from === to ? [] : layRuns(from, to, set.marks, cuts);
  return runs.map((run) => removedAt(run.from) + runHtml(run, local)).join("") + removedAt(to);
};
