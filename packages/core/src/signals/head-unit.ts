import { OWN_UNIT, readUnitName } from "./unit-scale.ts";

const BRACKETED = /[（(]([^()（）]+)[)）]\s*$/u;

/** The unit in brackets behind the head of a column or the name of an indicator (累计值（亿元）); null where there is none. */
export function unitBehind(head: string): string | null {
  const inner = BRACKETED.exec(head)?.[1]?.trim();
  return inner !== undefined && (inner === OWN_UNIT || readUnitName(inner) !== undefined) ? inner : null;
}

/** A head without the unit in brackets behind it. */
export function bareHead(head: string): string {
  return unitBehind(head) === null ? head : head.replace(BRACKETED, "").trim();
}
