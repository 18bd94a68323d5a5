import { matchesOf } from "./matches.ts";
import { beginsWithDeed } from "./opening-deed.ts";
import { OF_MANY } from "./project-list-words.ts";
import {
  BEHIND_NAME,
  BUILDING,
  BUILDS,
  COUNTED,
  DESCRIBED,
  FACILITIES,
  KIND_WORDS,
  NUMBERED,
  OF_A_KIND,
  OF_THE_PLACE,
  PHYSICAL,
  PROGRAMME,
  WORK_FIRST,
} from "./project-words.ts";
import { type WordList, wordAt, wordList } from "./word-list.ts";

const NAMED = new RegExp(`(?:[^，。；、\\s“”]|“[^”]*”)*?(?:${FACILITIES})${BEHIND_NAME}`, "gu");
const NAME_END = new RegExp(`(?:${FACILITIES})${BEHIND_NAME}`, "gu");
/** What may stand behind the name of a listed work: that it is built, in brackets or after another name. */
const BEHIND_LISTED = new RegExp(`^(?:[、和及与].*|[（(].*[）)])?(?:等)?(?:${BUILDING.source}|建|$)`, "u");
const SINCE_MARK = /[^，。；、\s]+$/u;
const KINDS = wordList(KIND_WORDS.join(" "));
const LONG_KINDS = wordList(KIND_WORDS.filter((word) => word.length > 1).join(" "));
/** 大岑, 新桥: of a name that begins with a word for size or side the other character is left over alone. */
const SIDED = /[大小新老高](?=(?<left>[\u4e00-\u9fff]))/gu;
const CHINESE = /[\u4e00-\u9fff]/gu;

/** A name of one thing keeps at least so many characters when all words for kinds are taken out. */
const ENOUGH = 2;
const LONGEST_NAME = 40;
/** What is left behind a verb that was part of a name (建设路) is no object. */
const SHORTEST_OBJECT = 3;

/** A clause longer than this is damaged text: searching it for names would take time in the square of its length. */
const LONGEST_DEED = 300;

/**
 * The name of the single work a deed is about, in the text's own words; null where it builds nothing, or nothing that
 * has a name of its own.
 */
export function projectName(deed: string): string | null {
  if (deed.length > LONGEST_DEED || (deed.includes("等") && OF_MANY.test(deed))) return null;
  if (!BUILDS.test(deed)) return nameIn(WORK_FIRST.exec(deed)?.groups?.work ?? "");
  if (!BUILDING.test(deed) || doesOther(deed)) return null;
  const object = deed.replace(BUILDS, "");
  const name = nameIn(object) ?? (object.length < SHORTEST_OBJECT ? nameIn(deed) : null);
  return name === null || OF_A_KIND.test(object.slice(0, object.indexOf(name))) ? null : name;
}

/** The name of the work a clause begins with that tells what becomes of it: A至B高速建成通车, A、B等项目投产; or null. */
export function workThatComesSoFar(clause: string): string | null {
  if (clause.length > LONGEST_DEED || beginsWithDeed(clause)) return null;
  return endedNames(clause).find((name) => name.length <= LONGEST_NAME && isNameOfOne(name)) ?? null;
}

/** 加快清理工程建设…领域: another deed stands between the first verb and what looks like a name. */
function doesOther(deed: string): boolean {
  const object = deed.replace(BUILDS, "");
  return beginsWithDeed(object) && !BUILDING.test(object.slice(0, 4));
}

/** Whether words are the name of one work from end to end. */
export function isNameOfWork(words: string): boolean {
  return words.length <= LONGEST_NAME && nameIn(words) !== null;
}

function nameIn(words: string): string | null {
  const names = words.includes("“") || words.includes("”") ? namesOutside(words) : endedNames(words);
  return names.find((name) => name.length <= LONGEST_NAME && isNameOfOne(name)) ?? null;
}

/** With quotations: names that do not begin within one. */
function namesOutside(words: string): readonly string[] {
  return matchesOf(NAMED, words)
    .filter(({ index }) => words.lastIndexOf("“", index - 1) <= words.lastIndexOf("”", index - 1) || index === 0)
    .map(([name]) => name);
}

/** Without quotations: each end of a name, and what stands before it since the name or the mark before. */
function endedNames(words: string): readonly string[] {
  let from = 0;
  return matchesOf(NAME_END, words).map((match) => {
    const behind = match.index + match[0].length;
    const stretch = words.slice(from, behind);
    from = behind;
    return stretch.slice(stretch.search(SINCE_MARK));
  });
}

/** 宣讲工程: nothing stands when it is done. */
function isProgramme(name: string): boolean {
  return PROGRAMME.test(name) || (name.endsWith("工程") && !PHYSICAL.test(name.slice(0, -2)));
}

/** Whether words in a list of projects tell a work: a name and no more than what becomes of it, alone or behind a verb that builds. */
export function isListedWork(words: string): boolean {
  if (words.length > LONGEST_NAME || !(BUILDS.test(words) || !beginsWithDeed(words))) return false;
  const name = nameIn(words);
  return name !== null && BEHIND_LISTED.test(words.slice(words.lastIndexOf(name) + name.length));
}

/** Whether words say which one of its kind is meant, be it a work or not. */
export function hasOwnName(words: string): boolean {
  return words.length <= LONGEST_NAME && isNameOfOne(words);
}

/** A name without the words of a list, longer ones first. */
function without(name: string, words: WordList): string {
  let left = "";
  for (let at = 0; at < name.length; ) {
    const length = wordAt(name, at, words);
    if (length === 0) left += name.charAt(at);
    at += Math.max(1, length);
  }
  return left;
}

function isNameOfOne(name: string): boolean {
  if (COUNTED.test(name) || OF_A_KIND.test(name) || isProgramme(name)) return false;
  const bare = name.replace(/“[^”]*”|[（(][^（）()]*[）)]/gu, "");
  if (DESCRIBED.test(bare)) return false;
  if (NUMBERED.test(bare) || OF_THE_PLACE.test(bare)) return true;
  const left = without(bare, KINDS).match(CHINESE)?.join("") ?? "";
  return (
    left.length >= ENOUGH || [...without(bare, LONG_KINDS).matchAll(SIDED)].some(({ groups }) => groups?.left === left)
  );
}
