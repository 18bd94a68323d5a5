import type { Language } from "../messages/catalogue.ts";
import type { PageHead } from "./page-head.tsx";
import { type PageState, scriptJson, stateElementId } from "./page-state.ts";

/** Addresses of the hashed files every page loads. */
export interface PageAssets {
  readonly script: string;
  readonly styles: readonly string[];
  readonly preload: readonly string[];
  readonly messages: Readonly<Record<Language, string>>;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for HTML content and for quoted attribute values. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** A blueprint's sheet with one cinnabar line: the icon, inline so that no request is spent on it. */
const icon =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#234B7D"/>' +
      '<path d="M8 10h16M8 16h10" stroke="#FBFAF6" stroke-width="2.5"/><path d="M8 23h16" stroke="#FF8A7A" stroke-width="2.5"/></svg>',
  );

/** The whole HTML document around a rendered body. */
export const pageHtml = (body: string, head: PageHead, state: PageState, assets: PageAssets): string => {
  const preload = [...assets.preload, assets.messages[state.language]];
  return [
    `<!doctype html><html lang="${state.language}" class="theme-${state.theme}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(head.title)}</title>`,
    `<meta name="description" content="${escapeHtml(head.description)}">`,
    `<link rel="canonical" href="${escapeHtml(head.canonical)}">`,
    `<link rel="icon" href="${icon}">`,
    ...assets.styles.map((file) => `<link rel="stylesheet" href="${file}">`),
    ...preload.map((file) => `<link rel="modulepreload" href="${file}">`),
    `</head><body><div id="root">${body}</div>`,
    `<script id="${stateElementId}" type="application/json" nonce="${state.nonce}">${scriptJson(state)}</script>`,
    `<script type="module" src="${assets.script}" nonce="${state.nonce}"></script></body></html>`,
  ].join("");
};
