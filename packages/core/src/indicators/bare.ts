import { BARE_HEADS, PLAIN_THINGS } from "./lexicon/key-words.ts";

const BARE = new Set(BARE_HEADS.split(/\s+/));
const PLAIN = new Set(PLAIN_THINGS.split(/\s+/));

/** Whether words name nothing by themselves (项目, 事项): what is counted stands elsewhere. */
export const isBare = (words: string): boolean => words === "" || BARE.has(words);

/** Whether words name a thing of which only the deed tells one count from another (道路). */
export const isPlain = (words: string): boolean => PLAIN.has(words);
