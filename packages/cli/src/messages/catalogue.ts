import type { Language } from "@lantu/server/messages";

export type { Language } from "@lantu/server/messages";

/** Says a sentence by its key, `{name}` filled in; a parameter that is not given stays visible as `{name}`. */
export type Say<Key extends string> = (
  language: Language,
  key: Key,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** Both languages of a set of sentences; the compiler checks that they have the same keys. */
export function catalogue<Key extends string>(
  en: Readonly<Record<Key, string>>,
  zhCN: Readonly<Record<NoInfer<Key>, string>>,
): Say<Key> {
  const languages: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, "zh-CN": zhCN };
  return (language, key, params = {}) =>
    languages[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
