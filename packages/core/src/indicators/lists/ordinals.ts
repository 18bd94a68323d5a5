import { readNumeral } from "../../language/index.ts";

/** One way the things of a list are numbered. */
export interface OrdinalStyle {
  /** Finds labels in running text; the first group is the number. Sticky and global forms are made of it. */
  readonly source: string;
  /** Labels stand only at the beginning of a line. */
  readonly atLine: boolean;
}

const HAN = "[一二三四五六七八九十]{1,3}";
const START = "(?<=^|[。；;：:，,！？\\s])";

/** The styles, those that can be told apart best first. */
export const ORDINAL_STYLES: readonly OrdinalStyle[] = [
  { source: `${START}(${HAN})(?:是(?!否)|要)`, atLine: false },
  { source: "[（(](\\d{1,2})[）)]", atLine: false },
  { source: "([①-⑳])", atLine: false },
  { source: `${START}第(${HAN})[，,、：:]`, atLine: false },
  { source: `[（(](${HAN})[）)]`, atLine: true },
  { source: `(${HAN})[、．]`, atLine: true },
  { source: "(\\d{1,2})(?:[、．]|\\.(?!\\d))", atLine: true },
];

const FIRST_CIRCLED = "①".charCodeAt(0);

/** The number a label's first group tells, 0 for none. */
export function ordinalOf(written: string): number {
  const code = written.charCodeAt(0);
  if (code >= FIRST_CIRCLED && code < FIRST_CIRCLED + 20) return code - FIRST_CIRCLED + 1;
  return readNumeral(written, 0)?.value ?? 0;
}
