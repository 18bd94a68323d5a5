import type { Joint } from "./join.ts";
import { type Box, middleOf, type PlacedMark } from "./place-marks.ts";
import { textWidth } from "./text.ts";

/** A number beside its mark; `x` is the text's middle, `y` its base line. */
export interface Label {
  readonly key: string;
  readonly series: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Size of type of numbers in the plot, in pixels. */
export const labelSize = 11;
const lineHeight = 13;
const ascent = 10;

/** Half the height a mark takes, and half the width of a point. */
const half = 6;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const inside = (box: Box, plot: Box): boolean =>
  box.x >= plot.x &&
  box.y >= plot.y &&
  box.x + box.width <= plot.x + plot.width &&
  box.y + box.height <= plot.y + plot.height;

/** The room a mark takes, which no number may enter. */
export const boxOf = ({ shape, x, y, yMax, left, right }: PlacedMark): Box => {
  const [top, bottom] = [Math.min(y, yMax ?? y), Math.max(y, yMax ?? y)];
  const [from, to] = shape === "point" ? [x - half, x + half] : [left, right];
  return { x: from, width: to - from, y: top - half, height: bottom - top + 2 * half };
};

/** Places for a number beside its mark, the best first: above, below, right, left, and higher above. */
const candidates = (mark: PlacedMark, width: number): readonly Box[] => {
  const room = boxOf(mark);
  const x = (mark.shape === "point" ? mark.x : middleOf(mark)) - width / 2;
  const middle = mark.y - lineHeight / 2;
  const above = { x, y: room.y - lineHeight - 1 };
  const below = { x, y: room.y + room.height + 1 };
  const sides = [
    { x: room.x + room.width + 2, y: middle },
    { x: room.x - width - 2, y: middle },
  ];
  const preferred = mark.mark.bound === "most" ? [below, above] : [above, below];
  const places = [...preferred, ...sides, { x, y: above.y - lineHeight }];
  return places.map((place) => ({ ...place, width, height: lineHeight }));
};

/** Goals are what a reader looks for first, then what is known last. */
const rank = ({ mark }: PlacedMark): number =>
  (mark.kind === "target" ? 1000 : 0) + (mark.earlier ? -2000 : 0) + (mark.stretch.to - 2000) * 2;

const labelled = (mark: PlacedMark, text: string, all: readonly Box[], plot: Box): Label | null => {
  const width = textWidth(text, labelSize) + 4;
  const own = boxOf(mark);
  const [from, to] = [own.x - width - 2, own.x + own.width + width + 2];
  const taken = all.filter((box) => box.x < to && box.x + box.width > from);
  const box = candidates(mark, width).find(
    (place) => inside(place, plot) && !overlap(place, own) && !taken.some((other) => overlap(place, other)),
  );
  if (box === undefined) return null;
  return { key: mark.mark.key, series: mark.series, text, x: box.x + width / 2, y: box.y + ascent, box };
};

/** Pixels between the boxes a line is made of: less than a number is high. */
const lineStep = 6;

/** The room a line takes, in small boxes along it. */
const boxesOf = ({ from, to }: Joint): readonly Box[] => {
  const [x, y] = [middleOf(from), from.y];
  const [width, height] = [middleOf(to) - x, to.y - y];
  const count = Math.ceil(Math.hypot(width, height) / lineStep);
  return Array.from({ length: count + 1 }, (_, index) => ({
    ...{ x: x + (width * index) / count - 1, y: y + (height * index) / count - 1, width: 2, height: 2 },
  }));
};

/** What numbers are written beside. `letters` stand before the numbers where there are several series. */
export interface Labelled {
  readonly marks: readonly PlacedMark[];
  readonly joints: readonly Joint[];
  readonly letters: readonly (string | null)[];
  readonly plot: Box;
}

/**
 * Numbers beside their marks, as many as find room: none overlaps another number, a mark or a line, all lie in the plot.
 * What several marks say of one time is written once.
 */
export const labelsOf = ({ marks, joints, letters, plot }: Labelled): readonly Label[] => {
  const taken = [...marks.map(boxOf), ...joints.flatMap(boxesOf)];
  const labels: Label[] = [];
  const said = new Set<string>();
  for (const one of [...marks].sort((a, b) => rank(b) - rank(a))) {
    const letter = letters[one.series] ?? null;
    const text = letter === null ? one.mark.label : `${letter} ${one.mark.label}`;
    const name = [text, one.mark.stretch.from, one.mark.stretch.to].join(" ");
    const label = said.has(name) ? null : labelled(one, text, taken, plot);
    if (label === null) continue;
    said.add(name);
    labels.push(label);
    taken.push(label.box);
  }
  return labels;
};
