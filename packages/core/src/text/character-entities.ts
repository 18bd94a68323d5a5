/** Named characters of HTML that converters leave in Chinese texts (HTML Living Standard, 13.5). */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  laquo: "《",
  raquo: "》",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  divide: "÷",
  plusmn: "±",
  deg: "°",
  permil: "‰",
  le: "≤",
  ge: "≥",
  ne: "≠",
  asymp: "≈",
  sup2: "²",
  sup3: "³",
  micro: "µ",
  mu: "μ",
  rarr: "→",
  copy: "©",
  reg: "®",
  yen: "¥",
  shy: "",
  zwnj: "",
  zwj: "",
};

/** A character reference, encoded once or more; converters lose the semicolon of `&nbsp;` most often. */
export const ENTITY = new RegExp(
  `&(?:(?:amp;){0,3}(?:${Object.keys(NAMED).join("|")}|#\\d{1,7}|#[xX][\\da-fA-F]{1,6});|nbsp)`,
  "g",
);

/** The character an entity (`&nbsp;`, `&#8226;`, `&#x201C;`) stands for; empty where it names none that can be shown. */
export function entityCharacter(entity: string): string {
  const name = entity.slice(1).replace(/^(?:amp;)+(?=.)|;$/g, "");
  if (!name.startsWith("#")) return NAMED[name] ?? "";
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < 0x20 || code > 0x10ffff || isSurrogate ? "" : String.fromCodePoint(code);
}
