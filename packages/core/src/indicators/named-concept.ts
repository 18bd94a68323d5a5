import type { ToldFigure } from "./account.ts";
import { isBare } from "./bare.ts";
import type { Concept } from "./concept.ts";
import { type ConceptIndex, canBeTold } from "./concept-index.ts";
import { PART_ENDINGS, PART_GROUPS } from "./lexicon/key-words.ts";
import type { SeriesMeasure, UnresolvedReason } from "./series.ts";
import { scaleOf } from "./series-unit.ts";
import { type SubjectKey, subjectKey } from "./subject-key.ts";

/** The concept a subject names together with the deed in front of it (新增 城镇就业), or null. */
export function withDeed(word: string | null, subject: string, told: ToldFigure, index: ConceptIndex): Concept | null {
  if (word === null) return null;
  const key = subjectKey(word + subject, scaleOf(told.figure.unit).group, []);
  const found = chosen(index.named(word + subject, key), key, told);
  return typeof found === "string" ? null : found;
}

/** In which of its three ways a figure tells its concept. */
export function measureOf(concept: Concept | null, { figure }: ToldFigure, key: SubjectKey): SeriesMeasure {
  const { group } = scaleOf(figure.unit);
  if (group === "points") return "growth";
  if (concept?.dimension === "ratio" && isOfGrowth(concept)) return "share";
  if (figure.measure === "rate" || (key.trend !== null && group === "percent")) return "growth";
  const isShare = figure.measure === "share" || key.whole !== null || group === "percent";
  return isShare || (concept?.dimension === "ratio" && group === "bare") ? "share" : "amount";
}

/** Whether a concept is itself a growth (人口自然增长率): its values are no growth of it. */
const isOfGrowth = ({ name }: Concept): boolean => subjectKey(name.zh, "percent", []).trend !== null;

const NOTHING: Found = { concept: null, breakdown: null, within: null };

/** Endings of places below, and groups of people, that stand in front of what is told of them. */
const PART = new RegExp(
  `^([^和与及、A-Za-z]{1,7}?(?:${PART_ENDINGS.split(/\s+/).join("|")})|${PART_GROUPS.split(/\s+/).join("|")})的?(.{2,})$`,
);
const PEOPLE = new RegExp(`^(?:${PART_GROUPS.split(/\s+/).join("|")})$`);

/** What a subject names: a registered concept or none yet, and the part of it. */
export interface Found {
  readonly concept: Concept | null;
  readonly breakdown: string | null;
  /** The words of the part where they may be a place. */
  readonly within: string | null;
}

/** The concept a subject names, by itself, as a share of it, or as a part of it. */
export function conceptOf(
  subject: string,
  key: SubjectKey,
  told: ToldFigure,
  index: ConceptIndex,
): Found | UnresolvedReason {
  if (isBare(key.told)) return NOTHING;
  const whole = oneOf(subject, key, told, index);
  if (whole !== null) return typeof whole === "string" ? whole : { ...NOTHING, concept: whole };
  if (key.whole === null) return partNamed(key, told, index) ?? NOTHING;
  const name = key.told.replace(/占.*$/, "");
  const part = oneOf(name, { ...key, told: name, whole: null }, told, index);
  const share = part === null || typeof part === "string" ? null : index.shareOf(part, key.whole);
  if (share !== null) return { ...NOTHING, concept: share };
  return { ...NOTHING, concept: part === null || typeof part === "string" ? null : part, breakdown: `占${key.whole}` };
}

/** A part in front of a concept's name (柘岭镇 常住人口, 女性 常住人口), or null. */
function partNamed(key: SubjectKey, told: ToldFigure, index: ConceptIndex): Found | null {
  const [, part, rest] = PART.exec(key.told) ?? [];
  if (part === undefined || rest === undefined) return null;
  const found = chosen(index.named(rest, { ...key, told: rest }), key, told);
  if (found === null || typeof found === "string") return null;
  return { concept: found, breakdown: part, within: PEOPLE.test(part) ? null : part };
}

/** The one concept a name means in the figure's unit. A name that is only alike means none where the unit does not fit. */
function oneOf(
  subject: string,
  key: SubjectKey,
  told: ToldFigure,
  index: ConceptIndex,
): Concept | UnresolvedReason | null {
  const named = index.named(subject, key);
  if (named.length > 0) return chosen(named, key, told);
  const alike = chosen(index.alike(key), key, told);
  return typeof alike === "string" ? null : alike;
}

/** The concept that can be told in the figure's unit; a reason where none or several can. */
function chosen(found: readonly Concept[], key: SubjectKey, told: ToldFigure): Concept | UnresolvedReason | null {
  if (found.length === 0) return null;
  const { group } = scaleOf(told.figure.unit);
  const fitting = found.filter((one) => measureOf(one, told, key) !== "amount" || canBeTold(one, group));
  if (fitting.length === 1) return fitting[0] ?? null;
  return fitting.length === 0 ? "unit-mismatch" : "ambiguous";
}
