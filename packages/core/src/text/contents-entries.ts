import type { Span } from "./span.ts";

/** The dots or dashes between a title and its page, with the page. */
const LEADER =
  /(?<![.．…·])[.．…·]{4,}[ \t]{0,8}(?:[-—][ \t]{0,4})?\d{1,3}(?:[ \t]{0,4}[-—])?|\t[ \t]{0,8}(?:[-—][ \t]{0,4})?\d{1,3}(?:[ \t]{0,4}[-—])?(?=\n)/g;

/** The number of a page of the list itself, run in between the page of one entry and the label of the next. */
const OWN_PAGE = /^\d{1,3}(?=第.{1,4}[编篇章节]|[一二三四五六七八九十]{1,3}、|附[表件录])/;

/** A list of fewer entries is a coincidence of dots. */
const FEWEST_ENTRIES = 5;

/** A list of contents: where it stands and the titles it announces, in order. */
export interface ContentsList {
  readonly span: Span;
  readonly titles: readonly string[];
}

/** The list of contents of a text, or null. It begins at its title 目录, or with its first entry. */
export function contentsEntries(text: string): ContentsList | null {
  const leaders = [...text.matchAll(LEADER)];
  const first = leaders[0];
  const last = leaders.at(-1);
  if (first === undefined || last === undefined || leaders.length < FEWEST_ENTRIES) return null;
  const title = text.lastIndexOf("目", first.index);
  const named = title >= 0 && first.index - title < 60 && /^目\s*[录次]/.test(text.slice(title, title + 6));
  const start = named ? title : text.lastIndexOf("\n", first.index) + 1;
  let from = named ? start + (/^目\s*[录次]/.exec(text.slice(start, start + 6))?.[0].length ?? 0) : start;
  const titles: string[] = [];
  for (const leader of leaders) {
    titles.push(text.slice(from, leader.index).replace(/\s+/g, " ").trim().replace(OWN_PAGE, ""));
    from = leader.index + leader[0].length;
  }
  return { span: { start, end: last.index + last[0].length }, titles: titles.filter((each) => each.length > 1) };
}
