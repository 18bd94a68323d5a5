import type { Account, ToldFigure } from "./account.ts";
import { isBare } from "./bare.ts";
import {
  type Clause,
  clauseOf,
  deedOf,
  deedWordOf,
  ownWords,
  scopeBefore,
  tellsChange,
  tellsTotal,
  tellsWork,
} from "./clause.ts";
import type { Concept } from "./concept.ts";
import { type ConceptIndex, canBeTold } from "./concept-index.ts";
import type { PlaceRef } from "./place.ts";
import type { PlaceIndex } from "./place-index.ts";
import { type OwnPlace, placeOf } from "./place-of.ts";
import type { SeriesMeasure, Unresolved, UnresolvedReason } from "./series.ts";
import { scaleOf } from "./series-unit.ts";
import { type SubjectKey, subjectKey } from "./subject-key.ts";

/** A figure with what its words say of where it belongs. */
export interface Told {
  readonly kind: "told";
  readonly document: Account;
  readonly told: ToldFigure;
  readonly subject: string;
  readonly key: SubjectKey;
  /** The registered concept, or null where its words are no name of one. */
  readonly concept: Concept | null;
  readonly place: PlaceRef;
  readonly measure: SeriesMeasure;
  readonly breakdown: string | null;
  /** Group of the unit. */
  readonly group: string;
  readonly deed: string | null;
  /** It says itself to be a whole (现有, 总数). */
  readonly total: boolean;
  /** It is told of work on things, not of what is there. */
  readonly work: boolean;
  /** It is a difference to another number (比上年增加). */
  readonly change: boolean;
  /** Its words name only the end of what it measures, which the sentence told. */
  readonly shortened: boolean;
  readonly clause: Clause;
}

/** A figure that belongs to no series. */
export type Untold = Unresolved & { readonly kind: "untold" };

/** What is known besides the documents. */
export interface Known {
  readonly concepts: ConceptIndex;
  readonly places: PlaceIndex;
}

/** An account with its place and a reader of its subjects. */
export interface Teller {
  readonly account: Account;
  readonly own: OwnPlace;
  readonly keyOf: (subject: string, group: string) => SubjectKey;
}

const WORDS = /[\p{L}\p{N}]/u;

/** Reads where one figure belongs from its own words. */
export function toldOf({ account, own, keyOf }: Teller, told: ToldFigure, known: Known): Told | Untold {
  const { figure } = told;
  if (figure.subject === null || !WORDS.test(figure.subject)) return untold(account, told, "no-subject");
  const clause = clauseOf(told);
  const subject = ownWords(clause, figure.subject);
  const group = groupOf(subject, figure.unit);
  const words = keyOf(subject, group);
  const key = { ...words, scope: words.scope ?? scopeBefore(clause, subject) };
  const found = conceptOf(subject, key, told, known.concepts);
  if (typeof found === "string") return untold(account, told, found);
  const { breakdown } = found;
  const concept = found.concept ?? withDeed(deedWordOf(clause, subject), subject, told, known.concepts);
  return {
    kind: "told",
    document: account,
    told,
    subject,
    ...placed(key, concept, own, known.places),
    concept,
    measure: measureOf(concept, told, key),
    breakdown,
    group,
    deed: key.deed ?? deedOf(clause, subject),
    total: tellsTotal(clause, subject),
    work: tellsWork(clause, figure.modality === "target"),
    change: figure.measure === "delta" && tellsChange(clause, figure.value),
    shortened: false,
    clause,
  };
}

/**
 * The place a figure is about, with its key. A word for a place above (全国) tells the place of a known concept; in front of
 * anything else it is part of a title (全国文明城区) that the document's own place bears.
 */
function placed(
  key: SubjectKey,
  concept: Concept | null,
  own: OwnPlace,
  places: PlaceIndex,
): Pick<Told, "key" | "place"> {
  const place = placeOf(own, key.scope, places.byCode);
  if (key.scope === null || concept !== null || place === own.ref) return { key, place };
  return { key: { ...key, told: key.scope + key.told, core: key.scope + key.core, scope: null }, place: own.ref };
}

/** The concept a subject names together with the deed in front of it (新增 城镇就业), or null. */
function withDeed(word: string | null, subject: string, told: ToldFigure, index: ConceptIndex): Concept | null {
  if (word === null) return null;
  const key = subjectKey(word + subject, scaleOf(told.figure.unit).group, []);
  const found = chosen(index.named(word + subject, key), key, told);
  return typeof found === "string" ? null : found;
}

/** Those that trade are counted by 户 and by 家 alike; households are not. */
const TRADERS = /(?:企业|公司|主体|合作社|商户|工商户|经营户|机构|单位|农场)(?:总?数量?|总量)?$/;

function groupOf(subject: string, unit: string | null): string {
  const { group } = scaleOf(unit);
  return group === "households" && TRADERS.test(subject) ? "count" : group;
}

/** The named reason with the figure's place. */
export function untold(account: Account, { figure }: ToldFigure, reason: UnresolvedReason): Untold {
  const { id, start, end, subject } = figure;
  return { kind: "untold", document: account.document, figure: id, start, end, subject, reason };
}

/** In which of its three ways a figure tells its concept. */
function measureOf(concept: Concept | null, { figure }: ToldFigure, key: SubjectKey): SeriesMeasure {
  const { group } = scaleOf(figure.unit);
  if (group === "points") return "growth";
  if (concept?.dimension === "ratio" && isOfGrowth(concept)) return "share";
  if (figure.measure === "rate" || (key.trend !== null && group === "percent")) return "growth";
  const isShare = figure.measure === "share" || key.whole !== null || group === "percent";
  return isShare || (concept?.dimension === "ratio" && group === "bare") ? "share" : "amount";
}

/** Whether a concept is itself a growth (人口自然增长率): its values are no growth of it. */
const isOfGrowth = ({ name }: Concept): boolean => subjectKey(name.zh, "percent", []).trend !== null;

interface Found {
  readonly concept: Concept | null;
  readonly breakdown: string | null;
}

function conceptOf(subject: string, key: SubjectKey, told: ToldFigure, index: ConceptIndex): Found | UnresolvedReason {
  if (isBare(key.told)) return { concept: null, breakdown: null };
  const whole = oneOf(subject, key, told, index);
  if (whole !== null) return typeof whole === "string" ? whole : { concept: whole, breakdown: null };
  if (key.whole === null) return { concept: null, breakdown: null };
  const name = key.told.replace(/占.*$/, "");
  const part = oneOf(name, { ...key, told: name, whole: null }, told, index);
  const share = part === null || typeof part === "string" ? null : index.shareOf(part, key.whole);
  if (share !== null) return { concept: share, breakdown: null };
  return { concept: part === null || typeof part === "string" ? null : part, breakdown: `占${key.whole}` };
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
