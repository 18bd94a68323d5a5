import type { LayoutPageDetail } from "@lantu/server/contract";

/** A stretch of the raw text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A rectangle in the units of its page. */
export interface MarkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of a character in parts of its height, as far as it can be told without its font. */
const widthOf = (character: string): number => (character < "\u2e80" ? 0.5 : 1);

const widthsOf = (text: string): number => Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

type Box = LayoutPageDetail["boxes"][number];

/** The part of a run's box that a stretch covers: by the widths of its characters, those of the run taken together. */
const partOf = (box: Box, { start, end }: Stretch, textOf: (from: number, to: number) => string): MarkBox => {
  const [from, to] = [Math.max(box.start, start), Math.min(box.end, end)];
  const whole = widthsOf(textOf(box.start, box.end)) || 1;
  const before = widthsOf(textOf(box.start, from)) / whole;
  const own = widthsOf(textOf(from, to)) / whole;
  return { x: box.x + before * box.width, y: box.y, width: own * box.width, height: box.height };
};

/** Whether two boxes stand side by side in one line, closer than a character. */
const adjoins = (left: MarkBox, right: MarkBox): boolean =>
  Math.abs(left.y - right.y) < left.height / 2 &&
  right.x >= left.x &&
  right.x - (left.x + left.width) < Math.max(left.height, right.height);

/** The smallest box around two. */
const around = (a: MarkBox, b: MarkBox): MarkBox => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
};

/** Where stretches of the raw text stand on a page: a box for each line, or for each part of one that stands apart. */
export const markBoxes = (page: LayoutPageDetail, stretches: readonly Stretch[]): readonly MarkBox[] => {
  const first = page.span?.start ?? 0;
  const textOf = (from: number, to: number) => page.text.slice(from - first, to - first);
  return stretches.flatMap((stretch) => {
    const joined: MarkBox[] = [];
    for (const box of page.boxes) {
      if (box.end <= stretch.start || box.start >= stretch.end) continue;
      const part = partOf(box, stretch, textOf);
      const last = joined.at(-1);
      if (last !== undefined && adjoins(last, part)) joined.splice(-1, 1, around(last, part));
      else joined.push(part);
    }
    return joined;
  });
};
