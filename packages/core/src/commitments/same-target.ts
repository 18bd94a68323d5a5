import type { Figure, Row, RowFigure } from "../statements/index.ts";
import type { Commitment, Doubt } from "./commitment.ts";

type Stated = Pick<RowFigure, "value" | "valueMax" | "unit" | "measure"> & { readonly end: string };

/** Words around the name of an indicator that do not change what is measured. */
const AROUND_NAME =
  /全市|全区|全省|全县|全国|我市|我区|我省|本市|本区|实现|总体|达到|年均|年平均|增长率|增长速度|增速|增长|增幅|[“”"（）()【】\s]|左右|的|总量|总数|规模|水平$/gu;
/** A shorter name says too little to be the same as a longer one. */
const SHORTEST_CONCEPT = 4;
/** Targets of one value a new one is compared with; more than any plan states, so that damage costs no time. */
const MOST_COMPARED = 64;
/** No plan says one target more often. */
const MOST_SPANS = 32;
const BRACKETED = /[（(][^（）()]*[）)]/gu;

/**
 * Makes one commitment of a target that is told twice, in prose and again in a table or in two sentences: same concept,
 * same value, same end. Where prose and table tell different values of one concept both stay and carry the doubt.
 */
export function mergeTargets(
  targets: readonly Commitment[],
  figures: readonly Figure[],
  rows: readonly Row[],
): readonly Commitment[] {
  const kept: Kept[] = [];
  const byValue = new Map<string, number[]>();
  const byConcept = new Map<string, number[]>();
  const fromTablesFirst = [...targets].sort((a, b) => Number(a.row === null) - Number(b.row === null));
  for (const commitment of fromTablesFirst) {
    const next: Kept = {
      commitment,
      concept: conceptOf(commitment.title),
      stated: statedBy(commitment, figures, rows),
    };
    const sameValue = listed(byValue, valueKey(next));
    const twin = sameValue.slice(-MOST_COMPARED).find((index) => isTwin(kept[index], next));
    const known = kept[twin ?? -1];
    if (twin !== undefined && known !== undefined) {
      kept[twin] = { ...known, commitment: joined(known.commitment, commitment) };
      continue;
    }
    const sameName = listed(byConcept, next.concept);
    for (const index of sameName.slice(-MOST_COMPARED)) {
      const one = kept[index];
      if (one !== undefined && differs(one, next)) {
        kept[index] = { ...one, commitment: doubting(one.commitment, commitment) };
      }
    }
    sameValue.push(kept.length);
    if (commitment.row !== null) sameName.push(kept.length);
    kept.push(next);
  }
  return kept.map(({ commitment }) => commitment);
}

/** The list kept under a key, begun where there was none. */
function listed(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** What twins have in common: the value and its end, or, without a value, what is to be measured. */
function valueKey({ stated, concept }: Kept): string {
  return stated === null ? concept : [stated.value, stated.valueMax, stated.unit, stated.end].join(" ");
}

interface Kept {
  readonly commitment: Commitment;
  readonly concept: string;
  readonly stated: Stated | null;
}

function conceptOf(title: string): string {
  const bare = title.replace(BRACKETED, "").replace(AROUND_NAME, "");
  return bare === "" ? title : bare;
}

function joined(a: Commitment, b: Commitment): Commitment {
  if (a.spans.length >= MOST_SPANS) return a;
  return { ...a, spans: [...a.spans, ...b.spans], figures: [...a.figures, ...b.figures] };
}

/** Of the same value already: told of the same concept? Without a value only what points elsewhere in both is the same. */
function isTwin(one: Kept | undefined, next: Kept): boolean {
  if (one === undefined || (one.stated === null) !== (next.stated === null)) return false;
  if (next.stated !== null) return sameConcept(one.concept, next.concept);
  return one.concept === next.concept && isRelative(one.commitment) && isRelative(next.commitment);
}

function isRelative({ doubts }: Commitment): boolean {
  return doubts.some(({ code }) => code === "relative-target");
}

/** 实际利用外资规模 and 利用外资规模: the same figure under a longer and a shorter name. */
function sameConcept(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_CONCEPT && (long.startsWith(short) || long.endsWith(short));
}

/** Same concept, kind of measure and end, another value: a table that promises other than the prose. */
function differs(a: Kept, b: Kept): boolean {
  const [one, other] = [a.stated, b.stated];
  if (one === null || other === null || a.concept !== b.concept) return false;
  if (a.commitment.row === null || b.commitment.row !== null || one.end !== other.end) return false;
  return one.measure === other.measure && one.unit === other.unit;
}

function doubting(commitment: Commitment, other: Commitment): Commitment {
  const doubt: Doubt = { code: "prose-table-differ", span: other.spans[0] ?? null };
  return { ...commitment, doubts: [...commitment.doubts, doubt] };
}

function statedBy(commitment: Commitment, figures: readonly Figure[], rows: readonly Row[]): Stated | null {
  const row = commitment.row === null ? undefined : rows[commitment.row];
  const stated = row?.figure ?? figures[commitment.figures[0] ?? -1];
  if (stated === null || stated === undefined) return null;
  const { value, valueMax, unit, measure } = stated;
  return { value, valueMax, unit, measure, end: (commitment.period ?? "").slice(-4) };
}
