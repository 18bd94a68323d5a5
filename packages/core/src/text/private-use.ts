/**
 * The signs of the Symbol font that stand at a number, by the private-use character a converter puts in their place
 * (U+F000 plus the place in the font). Source: Unicode, VENDORS/APPLE/SYMBOL.TXT and ADOBE/symbol.txt.
 */
const AT_NUMBER: Readonly<Record<string, string>> = {
  "\uf025": "%",
  "\uf02b": "+",
  "\uf02d": "-",
  "\uf03c": "<",
  "\uf03d": "=",
  "\uf03e": ">",
  "\uf07e": "~",
  "\uf0a3": "≤",
  "\uf0b0": "°",
  "\uf0b1": "±",
  "\uf0b3": "≥",
  "\uf0b4": "×",
  "\uf0b8": "÷",
  "\uf0bb": "≈",
};

const NUMBER = /[\d０-９]/;

/**
 * What a private-use character at `at` stands for: at the beginning of a line a bullet, whatever its shape in Symbol or
 * Wingdings; beside a number the sign Symbol has there. Anywhere else nobody can tell, and it stays.
 */
export function privateUseMeaning(text: string, at: number): string {
  const character = text.charAt(at);
  const sign = AT_NUMBER[character];
  if (sign !== undefined && (NUMBER.test(text.charAt(at + 1)) || NUMBER.test(text.charAt(at - 1)))) return sign;
  return opensLine(text, at) ? "•" : character;
}

/** Blanks looked back over for the beginning of a line. */
const DEEPEST_INDENT = 16;

function opensLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= DEEPEST_INDENT && /[ \t\u00a0\u3000]/.test(text.charAt(before))) before--;
  return before < 0 || text.charAt(before) === "\n";
}
