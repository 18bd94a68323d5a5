import type { ProblemCode, ProblemParams } from "../codes.ts";
import { en } from "./en.ts";
import type { FieldRule, Messages } from "./message.ts";
import { zhCN } from "./zh-CN.ts";

/** Languages Lantu speaks; the first is the default. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

const catalogues: Readonly<Record<Language, Messages>> = { "zh-CN": zhCN, en };

/** A problem in words. */
export interface RenderedProblem {
  readonly title: string;
  /** Which file or field, what happened, what was kept, what to do. */
  readonly detail: string;
}

/** Says a problem in a language. Parameters the sentence does not know are ignored. */
export function renderProblem(code: ProblemCode, params: ProblemParams, language: Language): RenderedProblem {
  const messages = catalogues[language];
  const { title, detail, because } = messages.problems[code];
  const sentence = own(because ?? {}, String(params.reason ?? "")) ?? detail;
  return { title, detail: fill(sentence, params, messages, language).trim() };
}

/** Says why one field of a request was refused. */
export function renderField(rule: FieldRule, params: ProblemParams, language: Language): string {
  const messages = catalogues[language];
  return fill(messages.fields[rule], params, messages, language);
}

/** Joins words as the language does. */
export function renderList(words: readonly string[], language: Language): string {
  return words.join(catalogues[language].comma);
}

/** An optional part `{name?text with {placeholders}}`; braces nest once. */
const OPTIONAL = /\{(\w+)\?((?:[^{}]|\{[^{}]*\})*)\}/g;
const PLACEHOLDER = /\{(\w+)(?::(bytes|count|word))?\}/g;

function fill(template: string, params: ProblemParams, messages: Messages, language: Language): string {
  const kept = template.replace(OPTIONAL, (_, name: string, text: string) => (name in params ? text : ""));
  return kept.replace(PLACEHOLDER, (_, name: string, form: string | undefined) => {
    const value = params[name];
    return value === undefined ? "" : show(value, form, messages, language);
  });
}

function show(value: string | number, form: string | undefined, messages: Messages, language: Language): string {
  if (form === "word") return own(messages.words, String(value)) ?? String(value);
  if (typeof value === "string" || form === undefined) return String(value);
  return form === "bytes" ? bytes(value, language) : new Intl.NumberFormat(language).format(value);
}

/** A word of a catalogue; what every object has by birth (`constructor`) is none. */
function own(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

const MEGABYTE = 1024 * 1024;

/** A size as people say it: megabytes from one on, else kilobytes; never rounded down to nothing. */
function bytes(size: number, language: Language): string {
  const [amount, unit] = size >= MEGABYTE ? [size / MEGABYTE, "MB"] : [Math.max(size / 1024, 0.1), "KB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
}
