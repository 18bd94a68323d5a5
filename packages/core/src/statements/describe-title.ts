import { isLineEdge, type Opening } from "./describe-opening.ts";
import { NEVER_IN_TITLE, TITLE_OPENERS, TITLES, type TitlePattern } from "./describe-patterns.ts";
import type { DocumentKind } from "./description.ts";

/** A title found: where it stands in the opening, which pattern found it, and its parts. */
export interface TitleMatch {
  readonly start: number;
  readonly end: number;
  readonly pattern: TitlePattern;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Titles end a line, close a bracket, or are followed by what follows titles. */
const AFTER_TITLE = /^(?:[》）(（]|的通知|国[办发]|——|序言|前言|目录|(?:19|20)\d{2}年|$)/u;

/** Words that also open sentences: such a title counts only where it ends as titles end. */
const MUST_END_WELL: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  "special-plan",
  "task-division",
  "statistical-table",
  "work-report",
  "action-plan",
  "opinion",
]);

/** A title stands on one of the first lines; more of them are a list of something. */
const MOST_LINES = 300;

/** What a line may end in where the name of a place goes on in the next. */
const PLACE_END = /[省市区县州盟旗镇乡]$/u;

/**
 * The title of a document: the most telling pattern that fits anywhere a title may stand. Of several places the one
 * on lines of its own wins, then the one that names a place, then the earliest.
 */
export function findTitle(opening: Opening): TitleMatch | null {
  const starts = titleStarts(opening);
  for (const pattern of TITLES) {
    const found = starts.flatMap((start) => matchAt(opening, pattern, start));
    const [best] = withoutLeads(found).sort((a, b) => rank(opening, a) - rank(opening, b) || a.start - b.start);
    if (best !== undefined) return best;
  }
  return null;
}

/** A line of something else in front of a title matches with it: of those that end together the last that names a place. */
function withoutLeads(found: readonly TitleMatch[]): TitleMatch[] {
  return found.filter(
    (one) =>
      !MUST_END_WELL.has(one.pattern.kind) ||
      !found.some(({ start, end, groups }) => end === one.end && start > one.start && groups.place !== undefined),
  );
}

function titleStarts(opening: Opening): readonly number[] {
  const openers = [...opening.text.matchAll(TITLE_OPENERS)].map((match) => match.index + match[0].length);
  return [...[...opening.lines].slice(0, MOST_LINES), ...openers.slice(0, MOST_LINES)];
}

function matchAt(opening: Opening, pattern: TitlePattern, start: number): readonly TitleMatch[] {
  pattern.pattern.lastIndex = start;
  const match = pattern.pattern.exec(opening.text);
  if (match === null || NEVER_IN_TITLE.test(match[0])) return [];
  const found = { start, end: start + match[0].length, pattern, groups: match.groups ?? {} };
  const fits = !MUST_END_WELL.has(pattern.kind) || endsWell(opening, found.end);
  return fits && placeIsWhole(opening, found) ? [found] : [];
}

/** A line of something else in front of the title must not pass for the name of a place. */
function placeIsWhole(opening: Opening, { start, groups }: TitleMatch): boolean {
  const end = start + (groups.place?.length ?? 0);
  for (let at = start + 1; at < end; at++) {
    if (opening.lines.has(at) && !PLACE_END.test(opening.text.charAt(at - 1))) return false;
  }
  return true;
}

function rank(opening: Opening, match: TitleMatch): number {
  const alone = isLineEdge(opening, match.start) && isLineEdge(opening, match.end);
  return (alone ? 0 : 4) + (match.groups.place === undefined ? 2 : 0) + (endsWell(opening, match.end) ? 0 : 1);
}

function endsWell(opening: Opening, end: number): boolean {
  return isLineEdge(opening, end) || AFTER_TITLE.test(opening.text.slice(end, end + 8));
}
