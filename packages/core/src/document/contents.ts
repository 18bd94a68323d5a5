import type { TextLine } from "../text/index.ts";

/** A line of a contents list: dot leaders, or a page number after a tab or a wide gap. */
const LEADER = /[.．…·]{4,}|\t\s*[-—]?\s*\d{1,3}\s*[-—]?$/;
const CONTENTS_TITLE = /^目\s*[录次]/;

/** Lines in the list that lost their leaders still belong to it when the list goes on within this many lines. */
const LONGEST_GAP = 3;

/** Which of the lines are a contents list with its title: indices `[first, last]`, or null where there is none. */
export function contentsList(text: string, lines: readonly TextLine[]): readonly [number, number] | null {
  const isLeader = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && LEADER.test(text.slice(line.start, line.end));
  };
  const first = lines.findIndex((line, index) => {
    const words = text.slice(line.start, line.end);
    return CONTENTS_TITLE.test(words) && (isLeader(index) || isLeader(index + 1) || isLeader(index + 2));
  });
  if (first < 0) return null;
  let last = first;
  for (let index = first + 1; index <= last + LONGEST_GAP && index < lines.length; index++)
    if (isLeader(index)) last = index;
  return [first, last];
}
