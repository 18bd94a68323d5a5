import { type Language, languages } from "../contract/messages/index.ts";
import { readCookie } from "./cookie.ts";

/** Where a visitor may say which language to answer in. */
export interface LanguageWishes {
  /** `?lang=` */
  readonly query: unknown;
  /** The `Cookie` header, with `lantu.lang`. */
  readonly cookie: string | undefined;
  /** The `Accept-Language` header. */
  readonly accept: string | undefined;
}

/** The language to answer in: the address decides, then the cookie, then the browser, then Chinese. */
export function chooseLanguage({ query, cookie, accept }: LanguageWishes): Language {
  return known(query) ?? known(readCookie(cookie, "lantu.lang")) ?? preferred(accept ?? "") ?? languages[0];
}

function known(tag: unknown): Language | null {
  return languages.find((language) => language === tag) ?? null;
}

/** The wanted language with the greatest weight that Lantu speaks, regions ignored (RFC 9110 12.5.4). */
function preferred(accept: string): Language | null {
  const wishes = accept.split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().split(";");
    const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((q) => q !== undefined);
    return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
  });
  const wanted = wishes.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return null;
}
