import { MISSING_MARKS } from "./lexicon/cells.ts";

/** What a cell holds in the place of a value. */
export type NumberRead =
  | { readonly kind: "number"; readonly value: number; readonly unit: string | null }
  | { readonly kind: "empty" }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable" };

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:[,\u2009\u202f ]\d{3})+(?:\.\d+)?/;
const LEADING = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)/;

/** Longest text that can be a number with its unit. */
const LONGEST = 60;

/**
 * Reads a number as tables write it: `1234.5`, `1,234.5`, `１２.３`, `−4.4`, `4.5%`, `12.3万人`. A unit behind it is given
 * back as written; whether it is one is not looked at.
 */
export function readNumberCell(written: string): NumberRead {
  if (PLAIN.test(written)) return numberOf(Number(written), null);
  const text = written.normalize("NFKC").replaceAll("−", "-").trim();
  if (text === "") return { kind: "empty" };
  if (MISSING_MARKS.has(text) || MISSING_MARKS.has(written.trim())) return { kind: "missing" };
  if (text.length > LONGEST) return { kind: "unreadable" };
  if (PLAIN.test(text)) return numberOf(Number(text), null);
  const digits = (GROUPED.exec(text) ?? LEADING.exec(text))?.[0];
  if (digits === undefined) return { kind: "unreadable" };
  const rest = text.slice(digits.length).trim();
  if (/^[\d.,]/.test(rest)) return { kind: "unreadable" };
  return numberOf(Number(digits.replace(/[,\u2009\u202f ]/g, "")), rest === "" ? null : rest);
}

function numberOf(value: number, unit: string | null): NumberRead {
  return Number.isFinite(value) ? { kind: "number", value, unit } : { kind: "unreadable" };
}
