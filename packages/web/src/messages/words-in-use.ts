import { type Language, languages } from "./catalogue.ts";

type Load = (language: Language) => Promise<void>;

const inUse = new Set<Load>();

/** Notes words that come with some page: they are loaded before it is shown, and when the reader changes the language. */
export const keepWords = (load: Load): void => {
  inUse.add(load);
};

/** Loads all words noted so far in a language. */
export const loadWordsInUse = async (language: Language): Promise<void> => {
  await Promise.all([...inUse].map((load) => load(language)));
};

/** The server serves readers of both languages, a browser one. */
const wanted = (): readonly Language[] =>
  import.meta.env.SSR ? languages : languages.filter((language) => language === document.documentElement.lang);

/** Resolves when all words noted so far are there. */
export const wordsReady = async (): Promise<void> => {
  await Promise.all(wanted().map(loadWordsInUse));
};
