/** Readers of single values out of an address; anything unreadable counts as absent, so that no address is an error. */

/** The first `longest` UTF-16 units, without the half of a character or the space the cut may leave at the end. */
const cut = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : text
        .slice(0, longest)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd();

/** A text that is not empty, trimmed and cut to `longest` characters. */
export const readText = (value: unknown, longest: number): string | undefined => {
  const text = typeof value === "string" || typeof value === "number" ? cut(String(value).trim(), longest) : "";
  return text === "" ? undefined : text;
};

/** A text of the given form. */
export const readForm = (value: unknown, form: RegExp): string | undefined => {
  const text = readText(value, 500);
  return text !== undefined && form.test(text) ? text : undefined;
};

/** A whole number from `least` to `most`. */
export const readInteger = (value: unknown, least: number, most: number): number | undefined => {
  const number = value === undefined || value === "" ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
};

/** One of the given words. */
export const readOne = <T extends string>(value: unknown, words: readonly T[]): T | undefined =>
  words.find((word) => word === value);

const parts = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" && value !== "" ? value.split(",") : [];
};

/** Those of the given words that are named, each once, in the order named; absent where there is none. */
export const readSeveral = <T extends string>(value: unknown, words: readonly T[]): readonly T[] | undefined => {
  const found = [...new Set(parts(value))].flatMap((part) => words.find((word) => word === part) ?? []);
  return found.length === 0 ? undefined : found;
};

/** Those values of a list that have the given form, each once; absent where there is none. */
export const readForms = (value: unknown, form: RegExp): readonly string[] | undefined => {
  const found = [...new Set(parts(value))].filter((part) => form.test(part));
  return found.length === 0 ? undefined : found;
};

/** The texts of a list that are not empty, each once and cut to `longest` characters, at most `most`; absent where there is none. */
export const readTexts = (value: unknown, longest: number, most: number): readonly string[] | undefined => {
  const found = new Set(parts(value).flatMap((part) => readText(part, longest) ?? []));
  return found.size === 0 ? undefined : [...found].slice(0, most);
};

/** Formats the comparisons of documents can be taken away in. */
export type FileFormat = "csv" | "xlsx" | "jsonl";
