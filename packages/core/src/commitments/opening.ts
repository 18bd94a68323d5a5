/** How a clause may begin: a pattern tried only on texts whose first character stands somewhere in it. */
export interface Opening {
  readonly pattern: RegExp;
  /** By UTF-16 unit, 1 where a text that begins with it may match. */
  readonly first: Uint8Array;
}

/**
 * An opening by its pattern. The pattern must begin with `^`, must not match the empty text and must not begin with a dot
 * or a negated class: then its first character is one of those it is written with (`\d` for the digits).
 */
export function opening(pattern: RegExp): Opening {
  const first = new Uint8Array(0x10000);
  const written = pattern.source.includes("\\d") ? `${pattern.source}0123456789` : pattern.source;
  for (let at = 0; at < written.length; at++) first[written.charCodeAt(at)] = 1;
  return { pattern, first };
}

/** Whether a text begins so. */
export function opensWith(text: string, { pattern, first }: Opening): boolean {
  return first[text.charCodeAt(0)] === 1 && pattern.test(text);
}

/** A text without what it begins with, where it begins so. */
export function withoutOpening(text: string, { pattern, first }: Opening): string {
  if (first[text.charCodeAt(0)] !== 1) return text;
  const match = pattern.exec(text);
  return match === null ? text : text.slice(match[0].length);
}
