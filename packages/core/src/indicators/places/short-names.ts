import type { Place } from "../place.ts";
import { KEPT_ENDINGS, PEOPLES, PLACE_ENDINGS, USUAL_NAMES } from "./lexicon/place-words.ts";

const alternatives = (words: string): string => words.trim().split(/\s+/).join("|");

const ENDING = new RegExp(`(?:${alternatives(PLACE_ENDINGS)})$`);
const PEOPLE = new RegExp(`(?:${alternatives(PEOPLES)})族?$`);
/** Shorter names say too little: 沙县, 城区 and 东区 are never cut to one character. */
const SHORTEST = 2;

/** The name without the peoples an autonomous place is named for: 黔南布依族苗族 → 黔南; 东乡族 stays 东乡. */
function withoutPeoples(name: string): string {
  let rest = name;
  for (let people = PEOPLE.exec(rest); people !== null; people = PEOPLE.exec(rest)) {
    if (people.index < SHORTEST) return rest.replace(/族$/, "");
    rest = rest.slice(0, people.index);
  }
  return rest;
}

/**
 * The shorter names of a place, without its full one: 北京, 海淀, 内蒙古; 黔南 and 黔南州. Names of one character are none.
 */
export function shortNames({ code, name }: Place): readonly string[] {
  const ending = ENDING.exec(name)?.[0] ?? "";
  const head = name.slice(0, name.length - ending.length);
  const stem = ending.startsWith("自治") || head.endsWith("族") ? withoutPeoples(head) : head;
  const kept = stem === head ? undefined : KEPT_ENDINGS[ending];
  const names = [stem, kept === undefined ? undefined : stem + kept, USUAL_NAMES[code]];
  return names.flatMap((short) => (short !== undefined && short.length >= SHORTEST && short !== name ? [short] : []));
}
