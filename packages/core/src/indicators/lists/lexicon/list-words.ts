/** Measure words by which lists are announced: of things that are named one by one, not of people, money or amounts. */
export const LIST_MEASURES = "大|个|项|条|类|种|件|家|处|座|所|支|片|张|批次";

/** Characters before a number that make it no count of what follows: an ordinal, a longer number, what was said before. */
export const NO_COUNT_BEFORE = "第\\d.．·一二三四五六七八九十百千万几数前后上这那该首其每各近超约余多达“‘《";

/** Words of a list that say that it is open, or that it tells of its things instead of naming them. */
export const OPEN_LIST = /等|其他|其它|包括|例如|譬如|[如像]：|……|\.\.\.|若干|之一|一批|有关|相关/;

/** Words that make of a piece of a list a clause, where a mark divides what is said of one thing. */
export const CLAUSE_WORDS = /[的于将把使让被及其并而]|以[^上下内外]|为了|通过|形成|实现|推进|推动|加快|于一体/;

/** Rows of a table that are no thing of their own. */
export const TOTAL_ROW = /^(?:合\s*计|总\s*计|小\s*计|备\s*注|注|说\s*明|单位)/;

/** What joins the last two things of a list. */
export const LAST_JOINT = /以及|[和与及]/g;

/** A count of its own: what has one is no name of a thing. */
export const COUNTED =
  /(?:\d|[二两三四五六七八九十百千万])(?:余|多)?(?:大|个|项|条|类|种|件|家|处|座|所|支|片|张|批)(?!家)/;

/** Words behind a measure word that make of the count a number told with others, or a name. */
export const NO_NOUN = /^(?:左右|以上|以下|以内|和|与|及|或|月|人|年)|分别|[”’》]$/;
