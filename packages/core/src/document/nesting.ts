import { hanNumber } from "../text/index.ts";
import type { Draft } from "./draft.ts";

/** Levels of items, from 一、 to （1）: which of them holds which is the author's choice. */
const FIRST_ITEM = 5;
const LAST_ITEM = 8;
/** Rounds of the inner numbering within one of the outer that show the order turned round. */
const FEWEST_ROUNDS = 2;

/** A numbered draft: its level by the usual order, and which number it is. */
interface Member {
  readonly level: number;
  readonly value: number;
}

/**
 * Puts items in the order in which they hold each other in this text: where （一） goes on from one run of 一、二、 to the
 * next, which begins again each time, （一） holds 一、, against the usual order (GB/T 9704).
 */
export function nested(drafts: readonly Draft[]): readonly Draft[] {
  const members = drafts.flatMap(memberOf);
  for (let outer = FIRST_ITEM; outer < LAST_ITEM; outer++) {
    const inner = outer + 1;
    if (isTurned(members, outer, inner)) return drafts.map((draft) => exchanged(draft, outer, inner));
  }
  return drafts;
}

function memberOf(draft: Draft): readonly Member[] {
  if (draft.kind === "paragraph")
    return draft.number === undefined ? [] : [{ level: draft.number.level, value: numberIn(draft.number.label) }];
  if (draft.kind !== "heading" || draft.label === null) return [];
  return [{ level: draft.level, value: numberIn(draft.label) }];
}

/** The number a label names; NaN where it names none (`附录A`). */
function numberIn(label: string): number {
  const digits = /\d+/.exec(label)?.[0];
  if (digits !== undefined) return Number(digits);
  const han = /[一二三四五六七八九十百零〇]+/.exec(label)?.[0];
  if (han !== undefined) return hanNumber(han);
  return label.charCodeAt(0) - "①".charCodeAt(0) + 1;
}

/** Whether the numbering of level `outer` begins again and again within one run of the numbering of level `inner`. */
function isTurned(members: readonly Member[], outer: number, inner: number): boolean {
  let running = 0; // the last number of `inner`
  let rounds = 0; // how often `outer` began behind a new number of `inner`
  let begun = 0; // the number of `inner` behind which it began last
  for (const { level, value } of members) {
    if (level < outer) {
      if (rounds >= FEWEST_ROUNDS) return true;
      [running, rounds, begun] = [0, 0, 0];
    } else if (level === inner) {
      if (value !== running + 1) return false;
      running = value;
    } else if (level === outer) {
      if (running === 0) return false;
      if (value === 1 && begun !== running) {
        rounds++;
        begun = running;
      }
    }
  }
  return rounds >= FEWEST_ROUNDS;
}

function exchanged(draft: Draft, outer: number, inner: number): Draft {
  const turn = (level: number): number => (level === outer ? inner : level === inner ? outer : level);
  if (draft.kind === "heading") return { ...draft, level: turn(draft.level) };
  if (draft.kind !== "paragraph" || draft.number === undefined) return draft;
  return { ...draft, number: { ...draft.number, level: turn(draft.number.level) } };
}
