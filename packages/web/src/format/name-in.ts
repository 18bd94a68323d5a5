import type { Language } from "../messages/catalogue.ts";

/** A name in the reader's language. */
export const nameIn = (
  name: { readonly zh: string; readonly en: string },
  { language }: { readonly language: Language },
): string => (language === "en" ? name.en : name.zh);
