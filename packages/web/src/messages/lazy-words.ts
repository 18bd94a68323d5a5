import { usePreferences } from "../shell/preferences.tsx";
import type { Language } from "./catalogue.ts";
import { keepWords } from "./words-in-use.ts";

/**
 * The hook that gives words of which only the reader's language is loaded: whatever shows a page or a late part of one
 * awaits `wordsReady` first.
 */
export const lazyWords = <T>(catalogues: Readonly<Record<Language, () => Promise<T>>>): (() => T) => {
  const held = new Map<Language, T>();
  keepWords(async (language) => {
    if (!held.has(language)) held.set(language, await catalogues[language]());
  });
  return () => {
    const words = held.get(usePreferences().language);
    if (words === undefined) throw new Error("shown before its words were ready");
    return words;
  };
};
