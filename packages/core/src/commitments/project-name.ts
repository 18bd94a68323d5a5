import { BEHIND_NAME, BUILDING, BUILDS, COUNTED, FACILITIES, KIND_WORDS, NUMBERED } from "./project-words.ts";

const NAMED = new RegExp(`(?:[^，。；、\\s“”]|“[^”]*”)*?(?:${FACILITIES})${BEHIND_NAME}`, "gu");
const KINDS = new RegExp([...KIND_WORDS].sort((a, b) => b.length - a.length).join("|"), "gu");
const CHINESE = /[\u4e00-\u9fff]/gu;

/** A name of one thing keeps at least so many characters when all words for kinds are taken out. */
const ENOUGH = 2;
const LONGEST_NAME = 40;

/** A clause longer than this is damaged text: searching it for names would take time in the square of its length. */
const LONGEST_DEED = 300;

/**
 * The name of the single work a deed is about, in the text's own words; null where it builds nothing, or nothing that
 * has a name of its own.
 */
export function projectName(deed: string): string | null {
  if (deed.length > LONGEST_DEED || !BUILDS.test(deed) || !BUILDING.test(deed)) return null;
  for (const match of deed.matchAll(NAMED)) {
    if (match[0].length <= LONGEST_NAME && isNameOfOne(match[0])) return match[0];
  }
  return null;
}

function isNameOfOne(name: string): boolean {
  if (COUNTED.test(name)) return false;
  const bare = name.replace(/“[^”]*”|[（(][^（）()]*[）)]/gu, "");
  if (NUMBERED.test(bare)) return true;
  return (bare.replace(KINDS, "").match(CHINESE)?.length ?? 0) >= ENOUGH;
}
