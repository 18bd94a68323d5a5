import type { MeasuredNumber } from "./measured-number.ts";

/** 实现3个100%: a slogan of ratios, neither of which is measured. */
export function isSlogan({ first, last, unit, end }: MeasuredNumber, text: string): boolean {
  if (unit?.name === "个") {
    RATIO.lastIndex = end;
    return RATIO.test(text);
  }
  return unit?.name === "%" && text.charAt(first.start - 1) === "个" && last.value === 100;
}

const RATIO = /100[%％]/y;
