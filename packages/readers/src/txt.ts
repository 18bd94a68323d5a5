import { decode, decodeAs } from "./encoding.ts";
import { ReadProblem } from "./problem.ts";
import type { Layer, ReadContext, Reader } from "./reader.ts";

/** Plain text: the decoded characters without byte order mark, line ends as they stand. */
export const txtReader: Reader = {
  format: "txt",
  async read(bytes: Uint8Array, { guard, encoding }: ReadContext): Promise<Layer> {
    const decoded = encoding === null ? decode(bytes) : decodeAs(bytes, encoding);
    guard.characters(decoded.text.length);
    guard.check();
    if (decoded.text.trim() === "") throw new ReadProblem("file-empty");
    return { ...decoded, regions: [] };
  },
};
