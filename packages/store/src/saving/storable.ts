/** What PostgreSQL's text cannot hold: the character NUL, and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const EACH_UNSTORABLE = new RegExp(UNSTORABLE, "gu");
const REPLACEMENT = "\uFFFD";

/**
 * A text as the database can hold it: each character it cannot hold becomes U+FFFD, so that every offset stays.
 * The bytes, kept as they came, still tell what stood there.
 */
export function storableText(text: string): string {
  return isStorable(text) ? text : text.replaceAll(EACH_UNSTORABLE, REPLACEMENT);
}

/** Whether the database can hold a text as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** Any JSON value with all its texts storable; the value itself where nothing is to be replaced. */
export function storable<T>(value: T): T {
  const replaced: unknown = replace(value);
  return replaced as T;
}

/** How JSON writes what the database cannot hold. */
const UNSTORABLE_ESCAPE = /\\u(?:0000|d[89a-f])/;

/** A value as JSON that the database can hold. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return UNSTORABLE_ESCAPE.test(json) ? JSON.stringify(storable(value)) : json;
}

function replace(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(replace);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [storableText(key), replace(member)]));
}
