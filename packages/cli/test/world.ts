import type { ExtractIo } from "../src/extract.ts";

/** A world of a few files in memory, by name; what is printed is kept. `input` is what standard input holds. */
export function worldOf(files: Readonly<Record<string, string>>) {
  return (language: ExtractIo["language"] = "en", input = "") => {
    const printed = { out: "", err: "" };
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const io: ExtractIo = {
      language,
      bytesOf: async (path) => {
        const text = files[path];
        if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
        return bytes(text);
      },
      standardInput: async () => bytes(input),
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
    };
    return { io, printed };
  };
}
