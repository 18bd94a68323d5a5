import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../src/encoding.ts";
import { readFile } from "../src/read-file.ts";
import { casesOf, hex, problemOf, utf8 } from "./spec.ts";

interface EncodingCase {
  readonly name: string;
  readonly bytes: string;
  readonly as?: string;
  readonly encoding?: string;
  readonly text?: string;
  readonly problem?: string;
}

const read = ({ bytes, as }: EncodingCase) => readFile(hex(bytes), "plan.txt", {}, undefined, as ?? null);

describe("plain text is decoded", () => {
  for (const example of casesOf<EncodingCase>("encoding")) {
    it(example.name, async () => {
      if (example.problem) expect((await problemOf(read(example))).code).toBe(example.problem);
      else expect(await read(example)).toMatchObject({ text: example.text, encoding: example.encoding, regions: [] });
    });
  }
});

/** Sentences such as plans have: common words and numbers, so that the language shows. */
const sentence = fc
  .array(fc.constantFrom("建设", "发展", "的", "国家", "工作", "绿地", "2025年", "增长6.5%", "，", "。", "\r\n"), {
    minLength: 12,
    maxLength: 200,
  })
  .map((words) => words.join(""));

/** The bytes GB18030 has for the characters of its two-byte part, found by decoding them all. */
const gbBytes = new Map<string, readonly number[]>();
for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
  for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
    gbBytes.set(new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
}

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": utf8,
  gb18030: (text) => Uint8Array.from([...text].flatMap((c) => gbBytes.get(c) ?? [c.charCodeAt(0)])),
  "utf-16le": (text) => Uint8Array.from(Buffer.from(text, "utf16le")),
  "utf-16be": (text) => Uint8Array.from(Buffer.from(text, "utf16le").swap16()),
};

describe("decoding undoes encoding", () => {
  for (const [encoding, encode] of Object.entries(encoders)) {
    it(`${encoding} without a mark`, () => {
      fc.assert(
        fc.property(sentence, (text) => {
          expect(decode(encode(text))).toEqual({ text, encoding });
        }),
      );
    });
  }

  it.each(["utf-8", "gb18030"])(
    "%s with a broken byte here and there: the rest is read, the encoding named",
    (encoding) => {
      const clean = "各街道建设社区公园，\n增长5%，完成改造工作。\n".repeat(40);
      const bytes = encoders[encoding]?.(clean) ?? new Uint8Array();
      const lines = fc.uniqueArray(fc.nat({ max: 79 }), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(lines, (broken) => {
          const damaged = bytes.slice();
          const starts = [...bytes.keys()].filter((at) => at === 0 || bytes[at - 1] === 0x0a);
          for (const line of broken) damaged[(starts[line] ?? 0) + 2] = 0xff;
          const read = decode(damaged);
          expect(read.encoding).toBe(encoding);
          const wrong = read.text.split("\n").filter((line, index) => line !== clean.split("\n")[index]);
          expect(wrong).toHaveLength(broken.length);
        }),
      );
    },
  );

  it("any well-formed text in UTF-8 with a mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decode(utf8(`\ufeff${text}`))).toEqual({ text, encoding: "utf-8" });
      }),
    );
  });
});
