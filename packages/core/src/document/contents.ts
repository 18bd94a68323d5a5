import type { TextLine } from "../text/index.ts";

/** A line of a contents list: dot leaders, or a page number after a tab or a wide gap. */
const LEADER = /[.．…·]{4}|\t\s{0,8}(?:[-—]\s{0,4})?\d{1,3}(?:\s{0,4}[-—])?$/;
const LONGEST_TITLE = 8;
const CONTENTS_TITLE = /^目\s*[录次]/;

/** Lines in the list that lost their leaders still belong to it when the list goes on within this many lines. */
const LONGEST_GAP = 3;

/** An entry that kept its page number but no leader. */
const PAGED_ENTRY = /^\S.{1,48}\s\d{1,3}$/;
/** An entry that kept neither. */
const BARE_ENTRY =
  /^(?:第.{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附[表件录]|[序前引]\s*言|专栏).{0,40}$/;
const FEWEST_BARE = 5;

/** Which of the lines are a contents list with its title: indices `[first, last]`, or null where there is none. */
export function contentsList(text: string, lines: readonly TextLine[]): readonly [number, number] | null {
  const words = (index: number): string => {
    const line = lines[index];
    return line === undefined ? "" : text.slice(line.start, line.end);
  };
  const first = lines.findIndex((_, index) => CONTENTS_TITLE.test(words(index)) && words(index).length < LONGEST_TITLE);
  if (first >= 0 && !words(first + 1).match(LEADER)) {
    const last = bareList(words, lines.length, first);
    if (last !== null) return [first, last];
  }
  return leaderList(words, lines.length) ?? untitledList(words, lines.length);
}

/** Fewer headings in a row open a document rather than list it. */
const FEWEST_UNTITLED = 6;

/**
 * Headings in a row with nothing between them, of which the first two stand again behind them: a list of contents that has
 * lost its title, its leaders and its page numbers.
 */
function untitledList(words: (index: number) => string, count: number): readonly [number, number] | null {
  let first = -1;
  for (let index = 0; index < count; index++) {
    const isEntry = BARE_ENTRY.test(words(index));
    if (first >= 0 && (!isEntry || words(index) === words(first))) {
      if (index - first >= FEWEST_UNTITLED && standsAgain(words, count, first, index)) return [first, index - 1];
      first = -1;
    }
    if (isEntry && first < 0) first = index;
    if (index > LATEST_LIST) return null;
  }
  return null;
}

/** A list of contents stands before the body: it begins within so many lines. */
const LATEST_LIST = 400;

function standsAgain(words: (index: number) => string, count: number, first: number, from: number): boolean {
  const [opening, second] = [words(first), words(first + 1)];
  for (let index = from; index < count; index++) {
    if (words(index) !== opening) continue;
    for (let next = index + 1; next < count; next++) if (words(next) === second) return true;
    return false;
  }
  return false;
}

/** Titles behind 目录 without leaders; without page numbers too, they end where the first of them stands again. */
function bareList(words: (index: number) => string, count: number, title: number): number | null {
  let last = title;
  while (last + 1 < count && PAGED_ENTRY.test(words(last + 1))) last++;
  if (last - title >= FEWEST_BARE) return last;
  const opening = words(title + 1);
  last = title;
  while (last + 1 < count && BARE_ENTRY.test(words(last + 1)) && (last === title || words(last + 1) !== opening))
    last++;
  return last - title >= FEWEST_BARE && words(last + 1) === opening ? last : null;
}

function leaderList(words: (index: number) => string, count: number): readonly [number, number] | null {
  const isLeader = (index: number): boolean => LEADER.test(words(index));
  let first = 0;
  while (first < count && !opensLeaders(words, isLeader, first)) first++;
  if (first === count) return null;
  let last = first;
  for (let index = first + 1; index <= last + LONGEST_GAP && index < count; index++) if (isLeader(index)) last = index;
  return [first, last];
}

function opensLeaders(words: (index: number) => string, isLeader: (index: number) => boolean, index: number): boolean {
  return CONTENTS_TITLE.test(words(index)) && (isLeader(index) || isLeader(index + 1) || isLeader(index + 2));
}
