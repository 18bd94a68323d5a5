import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { type Language, loadMessages, type Messages } from "../messages/catalogue.ts";
import { loadWordsInUse } from "../messages/words-in-use.ts";

/** Colour themes a reader can choose. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a reader chose, and the means to choose anew. */
export interface Preferences {
  readonly language: Language;
  readonly messages: Messages;
  readonly theme: Theme;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
}

const PreferencesContext = createContext<Preferences | null>(null);

/** The reader's preferences. Throws outside {@link PreferencesProvider}. */
export const usePreferences = (): Preferences => {
  const preferences = use(PreferencesContext);
  if (preferences === null) throw new Error("usePreferences needs a PreferencesProvider");
  return preferences;
};

/** The messages in the reader's language. */
export const useMessages = (): Messages => usePreferences().messages;

/** One year; the choice of a language or theme is no personal datum worth asking about. */
const cookieSeconds = 365 * 24 * 3600;

const remember = (name: string, value: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140 and on plain http.
  document.cookie = `${name}=${value}; path=/; max-age=${cookieSeconds}; samesite=lax`;
};

/** Drops `?lang=` from the address: from here on the cookie speaks. */
const forgetAddressLanguage = (): void => {
  const url = new URL(location.href);
  if (!url.searchParams.has("lang")) return;
  url.searchParams.delete("lang");
  history.replaceState(history.state, "", url);
};

interface ProviderProps {
  readonly initial: { readonly language: Language; readonly messages: Messages; readonly theme: Theme };
  readonly children: ReactNode;
}

/** Holds language and theme, keeps them in cookies and on the root element. */
export const PreferencesProvider = ({ initial, children }: ProviderProps) => {
  const [spoken, setSpoken] = useState({ language: initial.language, messages: initial.messages });
  const [theme, keepTheme] = useState(initial.theme);
  const setLanguage = useCallback((language: Language) => {
    remember("lantu.lang", language);
    void Promise.all([loadMessages(language), loadWordsInUse(language)]).then(([messages]) => {
      forgetAddressLanguage();
      document.documentElement.lang = language;
      setSpoken({ language, messages });
    });
  }, []);
  const setTheme = useCallback((next: Theme) => {
    remember("lantu.theme", next);
    document.documentElement.className = `theme-${next}`;
    keepTheme(next);
  }, []);
  const value = useMemo(() => ({ ...spoken, theme, setLanguage, setTheme }), [spoken, theme, setLanguage, setTheme]);
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
};
