import { type Affixes, affixes, alternation } from "./affixes.ts";
import { isBare } from "./bare.ts";
import {
  DEEDS,
  EMPTY_DEEDS,
  EMPTY_QUANTITIES,
  FALL_ENDS,
  GROWTH_ENDS,
  MOVABLE,
  NAME_BEHIND_DEED,
  OWN_SCOPES,
  SCOPES,
  TIMES,
  TOLD_BY_UNIT,
  VARIANTS,
  WEAK_ENDS,
  WEAK_FRONTS,
  WEAK_INSIDE,
} from "./lexicon/key-words.ts";

/** What a subject says, apart from how it says it. Two figures with equal cores and compatible deeds measure the same. */
export interface SubjectKey {
  /** The words as written, normalised in width, variants and order of shares, with place, time and growth words taken off. */
  readonly told: string;
  /** `told` without deeds, empty quantities and weak words: what is compared. */
  readonly core: string;
  /** What is done with it (`make`, `renew`, …), null where the subject names no deed. */
  readonly deed: string | null;
  /** The whole it is a share of (`GDP`, `全市`), null where it is none. */
  readonly whole: string | null;
  /** A scope word that stood in front (`全国`, `全市`), null where none did. */
  readonly scope: string | null;
  /** It names its growth (增速) or its fall (降幅). */
  readonly trend: "growth" | "fall" | null;
}

const VARIANT = new Map(
  VARIANTS.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [from = "", to = ""] = pair.split(":");
      return [from, to];
    }),
);
const VARIANT_FORMS = alternation([...VARIANT.keys()], "g");
/** An abbreviation in brackets names what stands before it once more. */
const LATIN_ASIDE = /\(([A-Za-z0-9.&]+)\)/g;
const LONG_ASIDE = /\((?:含|不含|以|按|包括|指|原|即|新|[^()]{6,})[^()]*\)|\([^()]{5,}\)/g;
const EXCLUDED = /\((不含[^()]{1,8})\)/;
const DIRT = /[\s“”"'‘’《》〈〉【】[\]<>·•,，]/g;
const MOVED = new RegExp(`^(${MOVABLE.split(/\s+/).join("|")})(?!支付|率)(.{1,}?)$`);
const YEARS =
  /^(?:到|至)?(?:20\d\d(?:年?[-—~至]20\d\d)?年?|[“"]?十[一二三四五]五[”"]?(?:期间|时期|以来|末)?|“?[一二三四五六七八九十]+五”?(?:期间|时期|以来))(?:底|末|期间|以来)?/;
const SHARE = /^(.+?)占(.*?)(?:总量|总数|总额)?(?:的)?(?:比重|比例|份额|比|之比)$/;
const SHARE_OF_SCOPE = /^(.+?)(全市|全省|全国|全区|全县|全球|世界)(?:占比|比重|份额)$/;
const SHARE_BARE = /^(.+?)(?:占比|比重)$/;
const RATIO = /^(.+?)(?:与|和|相当于|对)(GDP|.{2,10}?)(?:之比|的?比值|的?比例|的?比重)$/;

const OWN: Affixes = affixes(OWN_SCOPES);
const SCOPE: Affixes = affixes(SCOPES);
const TIME: Affixes = affixes(TIMES);
const GROWTH: Affixes = affixes(GROWTH_ENDS);
const FALL: Affixes = affixes(FALL_ENDS);
const QUANTITY: Affixes = affixes(EMPTY_QUANTITIES);
const BY_UNIT = new Map([...TOLD_BY_UNIT].map(([group, words]): [string, Affixes] => [group, affixes(words)]));
const EMPTY: Affixes = affixes(EMPTY_DEEDS);
const BEHIND: Affixes = affixes(NAME_BEHIND_DEED);
const WEAK_END: Affixes = affixes(WEAK_ENDS);
const WEAK_FRONT: Affixes = affixes(WEAK_FRONTS);
const WEAK = new RegExp(`(?<=..)(?:${alternation(WEAK_INSIDE.split(/\s+/), "").source})(?=..)`, "g");
const DEED_OF = new Map(DEEDS.flatMap(([deed, words]) => words.split(/\s+/).map((w): [string, string] => [w, deed])));
const DEED: Affixes = affixes([...DEED_OF.keys()].join(" "));

/**
 * The key of a subject. A key's own words give the key again.
 * @param group group of the figure's unit (`scaleOf`): what the unit already says need not be in the key
 * @param place names of the document's own place, long and short
 */
export function subjectKey(subject: string, group: string, place: readonly string[]): SubjectKey {
  const { words, scope } = withoutScope(plain(subject), place);
  const { words: level, trend } = withoutTrend(words);
  const { part, whole } = sharedOf(level);
  const { core, deed } = coreOf(part, group);
  return { told: whole === null ? part : `${part}占${whole}`, core, deed, whole, scope, trend };
}

/** Keys of subjects in one place, each subject and unit read once: documents tell the same things over and over. */
export function keyReader(place: readonly string[]): (subject: string, group: string) => SubjectKey {
  const known = new Map<string, SubjectKey>();
  return (subject, group) => {
    const name = `${group}|${subject}`;
    const key = known.get(name) ?? subjectKey(subject, group, place);
    known.set(name, key);
    return key;
  };
}

/** One width, no white space or quotation marks, brackets resolved, one form for each variant. */
function plain(subject: string): string {
  const flat = subject.normalize("NFKC").replace(DIRT, "");
  const excluded = EXCLUDED.exec(flat)?.[1] ?? "";
  const open = flat.replace(LATIN_ASIDE, "").replace(LONG_ASIDE, "").replace(/[()]/g, "") + excluded;
  return open
    .replace(MOVED, "$2$1")
    .replace(VARIANT_FORMS, (form) => VARIANT.get(form) ?? form)
    .replace(VARIANT_FORMS, (f) => VARIANT.get(f) ?? f);
}

function withoutScope(words: string, place: readonly string[]): { words: string; scope: string | null } {
  let rest = words;
  let scope: string | null = null;
  for (let before = ""; before !== rest; ) {
    before = rest;
    const years = YEARS.exec(rest)?.[0] ?? "";
    rest = kept(2, rest, rest.slice(years.length));
    rest = kept(2, rest, withoutPlace(rest, place));
    const found = SCOPE.leading(rest);
    if (found !== "" && rest.length - found.length >= 2 && !/^(?:占比|比重|份额|位次)/.test(rest.slice(found.length))) {
      scope ??= found;
      rest = rest.slice(found.length);
    }
    rest = kept(2, rest, withoutOwn(rest));
    rest = kept(2, rest, TIME.withoutLeading(rest));
    rest = rest.replace(/^的/, "");
  }
  return { words: rest, scope };
}

function withoutTrend(words: string): { words: string; trend: SubjectKey["trend"] } {
  const grown = GROWTH.withoutTrailing(words).replace(/的$/, "");
  if (grown !== words && grown.length >= 2) return { words: grown, trend: "growth" };
  const fallen = FALL.withoutTrailing(words).replace(/的$/, "");
  if (fallen !== words && fallen.length >= 2) return { words: fallen, trend: "fall" };
  return { words, trend: null };
}

function sharedOf(words: string): { part: string; whole: string | null } {
  const scoped = SHARE_OF_SCOPE.exec(words) ?? SHARE.exec(words) ?? RATIO.exec(words);
  if (scoped) return { part: scoped[1] ?? words, whole: (scoped[2] ?? "").replace(/的$/, "") };
  const bare = SHARE_BARE.exec(words)?.[1];
  return bare !== undefined && bare.length >= 2 ? { part: bare, whole: "" } : { part: words, whole: null };
}

/** Numbers of their own kind, whose 数 is no count. */
const NUMBER_NOUN = /(?:指|系|倍|参|天|级)数$/;

/** Takes off what does not tell one thing from another, as long as enough is left to be a name. */
function coreOf(told: string, group: string): { core: string; deed: string | null } {
  let core = told;
  let deed: string | null = null;
  for (let before = ""; before !== core; ) {
    before = core;
    const lead = DEED.leading(core);
    if (lead !== "" && core.length - lead.length >= 2 && BEHIND.leading(core.slice(lead.length)) === "") {
      deed ??= DEED_OF.get(lead) ?? null;
      core = core.slice(lead.length);
    }
    const tail = DEED.trailing(core);
    if (tail !== "" && core.length - tail.length >= 2) {
      deed ??= DEED_OF.get(tail) ?? null;
      core = core.slice(0, -tail.length);
    }
    core = kept(2, core, EMPTY.withoutLeading(core));
    core = kept(2, core, EMPTY.withoutTrailing(core));
    core = kept(2, core, NUMBER_NOUN.test(core) ? core : QUANTITY.withoutTrailing(core));
    core = kept(2, core, BY_UNIT.get(group)?.withoutTrailing(core) ?? core);
    core = named(2, core, withoutWeakEnd(core));
    core = named(2, core, core.replace(WEAK, "").replace(/^[的、]|[的、]$/g, ""));
    core = named(3, core, WEAK_FRONT.withoutLeading(core));
  }
  return { core: isBare(core) ? told : core, deed };
}

/** A bound or a rank alone is no name: 亿元以上项目 keeps its head. */
const HALF_NAME = /(?:以[上下]|级|重点|重大|主要|优质|大型|中型|小型|[一二三四五六七八九十\d]大?类)$/;

function withoutWeakEnd(words: string): string {
  const rest = WEAK_END.withoutTrailing(words);
  return HALF_NAME.test(rest) ? words : rest;
}

/** Names of a place that go on as the name of something in it: 岚江站, 青渡路. */
const NAMED_THING = /^[园站路港湖山河江桥湾口镇村乡街里苑城区市县籍式派]/;

/** 区域性养老中心 is no centre of this region. */
function withoutOwn(words: string): string {
  const rest = OWN.withoutLeading(words);
  return /^[性型化级]/.test(rest) ? words : rest;
}

function withoutPlace(words: string, place: readonly string[]): string {
  const named = place.find((name) => words.startsWith(name));
  if (named === undefined) return words;
  const rest = words.slice(named.length);
  return NAMED_THING.test(rest) ? words : rest;
}

/** As `kept`, and never a word that names nothing. */
const named = (least: number, whole: string, rest: string): string => (isBare(rest) ? whole : kept(least, whole, rest));

const kept = (least: number, whole: string, rest: string): string => (rest.length >= least ? rest : whole);
