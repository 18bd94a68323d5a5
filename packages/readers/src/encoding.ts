import { ReadProblem } from "./problem.ts";

/** Decoded characters and the encoding they were decoded with. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Byte order marks, longest first where one opens with another (WHATWG Encoding Standard, 6 "BOM sniff"). */
const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Characters a plan is made of: ASCII, Latin-1 signs, Greek, punctuation, symbols, CJK and full-width forms. */
const expected =
  /[\t\n\r -~·×÷±°²³\u0370-\u03ff\u2010-\u2e7f\u2f00-\u2fdf\u3000-\u303f\u3100-\u9fff\uf900-\ufaff\uff01-\uffef]+/g;

/** The most frequent characters of modern Chinese, in both scripts; wrong decodings hardly ever produce them. */
const frequent = /[的一是在不了有和人这這中大为為上个個国國建设設发發展工作区區化业業]+/g;

/** Control characters no text contains: all but tab, line feed, form feed and return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]+/g;

/** What shows that a decoding is wrong: control characters, and what stands for bytes that could not be decoded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const foreign = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufffd\ufffe\uffff]+/g;

/** Share of control characters above which bytes are no text. */
const mostControls = 0.002;

/** Share of foreign characters above which bytes are no text; one broken byte in 100 characters is a damaged text. */
const mostForeign = 0.01;

/** Share of expected characters below which bytes are no text; foreign-language passages stay well above it. */
const leastExpected = 0.7;

/** Bytes or characters of each of the places by which a long file is judged: its opening, middle and end. */
const sampleLength = 65_536;

/** Encoding named by a byte order mark, or null. */
export function markedEncoding(bytes: Uint8Array): string | null {
  const found = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found ? found[0] : null;
}

/**
 * Decodes bytes of unknown encoding: byte order mark, then strict UTF-8, then the likeliest of GB18030, UTF-16, Big5 and damaged UTF-8.
 * Throws `file-unreadable` where none gives a text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, marked);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const best = likeliest(bytes);
  if (!best) throw new ReadProblem("file-unreadable", { reason: "encoding" });
  return decodeAs(bytes, best);
}

/** Decodes with a named encoding, replacing what it cannot decode. Throws `file-unreadable` for an unknown label. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const decoder = decoderOf(label);
  if (!decoder) throw new ReadProblem("file-unreadable", { reason: "encoding", encoding: label });
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}

/** Whether `text` looks like written language and not like decoded machine bytes. */
export function isPlausible(text: string): boolean {
  if (share(text, controls) > mostControls || share(text, foreign) > mostForeign) return false;
  return share(text, expected) >= leastExpected;
}

/** Share of what could not be decoded among the characters beyond ASCII, above which an encoding is the wrong one. */
const mostUndecoded = 0.1;

/** Whether the encoding a page declares bears its text out: little of what is not markup was left undecoded. */
export function bearsOut(text: string): boolean {
  const sample = samples(text);
  const undecoded = sample.match(/\ufffd/g)?.length ?? 0;
  return undecoded <= mostUndecoded * (sample.match(/[^\0-\x7f]/g)?.length ?? 0) && isPlausible(text);
}

/** A decoder for a label of the Encoding Standard, or null; GB2312 and GBK are read as GB18030, which contains them. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding === "gbk" ? new TextDecoder("gb18030") : decoder;
  } catch {
    return null;
  }
}

/** The text of valid UTF-8; a last character the end of the file cuts in two is replaced, any other fault gives null. */
function strictUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const whole = decoder.decode(bytes, { stream: true });
    return share(whole, controls) <= mostControls ? whole + rest(decoder) : null;
  } catch {
    return null;
  }
}

function rest(decoder: InstanceType<typeof TextDecoder>): string {
  try {
    return decoder.decode();
  } catch {
    return "\ufffd";
  }
}

/** What bytes that are not UTF-8 can be, the likelier first. */
const candidates = ["gb18030", "utf-16le", "utf-16be", "utf-8", "big5"];

/**
 * The likeliest encoding of bytes that are not UTF-8, judged by their opening: the one that gives most of the frequent
 * characters, for a wrong one gives hardly any; null where none is plausible.
 */
function likeliest(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleLength);
  const scored = candidates
    .map((encoding) => ({ encoding, text: decodeAs(sample, encoding).text }))
    .filter(({ text }) => isPlausible(text))
    .map(({ encoding, text }) => ({ encoding, known: share(text, frequent), usual: tenths(share(text, expected)) }));
  return scored.toSorted((a, b) => b.known - a.known || b.usual - a.usual)[0]?.encoding ?? null;
}

/** Finer differences say nothing. */
function tenths(value: number): number {
  return Math.round(10 * value);
}

/** Share of the characters of `text` that `pattern` matches, 0 to 1, judged by samples of a long one; of nothing, 1. */
function share(text: string, pattern: RegExp): number {
  const sample = samples(text);
  if (sample === "") return 1;
  let matched = 0;
  for (const run of sample.match(pattern) ?? []) matched += run.length;
  return matched / sample.length;
}

function samples(text: string): string {
  if (text.length <= 3 * sampleLength) return text;
  const middle = text.length >> 1;
  return text.slice(0, sampleLength) + text.slice(middle, middle + sampleLength) + text.slice(-sampleLength);
}
