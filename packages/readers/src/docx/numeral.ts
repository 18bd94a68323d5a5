/** How a level of a Word list writes its number (ECMA-376-1, 17.18.59 ST_NumberFormat), for the formats plans use. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  chineseCounting: han,
  chineseCountingThousand: han,
  ideographDigital: han,
  japaneseCounting: han,
  taiwaneseCounting: han,
  taiwaneseCountingThousand: han,
  koreanDigital2: han,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/** A list number as written in a format, or null where the format writes none (bullets) or is not known. */
export function writeNumber(value: number, format: string): string | null {
  return formats[format]?.(value) ?? null;
}

const digits = [..."零一二三四五六七八九"];
const places = ["", "十", "百", "千"];

/** 1 to 9999 in characters as official documents count: 十, 十二, 二十, 一百零五. */
function han(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  const written = [...String(value)].map((digit, i, all) => {
    const place = places[all.length - 1 - i] ?? "";
    return digit === "0" ? "零" : `${digits[Number(digit)] ?? ""}${place}`;
  });
  return written.join("").replace(/零+$/, "").replace(/零+/g, "零").replace(/^一十/, "十");
}

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  return value <= 35 && value > 20 ? String.fromCodePoint(0x3251 + value - 21) : String(value);
}

/** a to z, then aa, bb, cc, as Word goes on. */
function letters(value: number): string {
  const letter = String.fromCodePoint(0x61 + ((value - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(value / 26)));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const fit = romans.find(([amount]) => amount <= value);
  return fit ? fit[1] + (value > fit[0] ? roman(value - fit[0]) : "") : "";
}
