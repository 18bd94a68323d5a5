import type { Account, ToldFigure } from "./account.ts";
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
import type { ConceptIndex } from "./concept-index.ts";
import { conceptOf, type Found, measureOf, withDeed } from "./named-concept.ts";
import type { PlaceRef } from "./place.ts";
import type { PlaceIndex } from "./place-index.ts";
import { type OwnPlace, placeOf } from "./place-of.ts";
import type { SeriesMeasure, Unresolved, UnresolvedReason } from "./series.ts";
import { scaleOf } from "./series-unit.ts";
import type { SubjectKey } from "./subject-key.ts";

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
  const concept = found.concept ?? withDeed(deedWordOf(clause, subject), subject, told, known.concepts);
  return {
    kind: "told",
    document: account,
    told,
    subject,
    ...placed(key, concept, own, known.places),
    ...belowOf(found, own, known.places),
    concept,
    measure: measureOf(concept, told, key),
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

/** The breakdown; where its words are a place of the standard that lies in the document's own, that is the place instead. */
function belowOf(
  { breakdown, within }: Found,
  own: OwnPlace,
  places: PlaceIndex,
): Pick<Told, "breakdown"> & Partial<Pick<Told, "place">> {
  const above = own.ref.kind === "coded" ? places.byCode(own.ref.code) : null;
  const below = within === null || above === null ? null : places.find(within, above);
  if (below === null || below === "ambiguous") return { breakdown };
  return { breakdown: null, place: { kind: "coded", code: below.code, name: below.name } };
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
