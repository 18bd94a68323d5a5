import { createHash } from "node:crypto";
import { canonical, type FigureRecord, type ReadingDigests } from "@lantu/core/ledger";

/** Characters of base64url of 132 bits: nobody finds another figure for them, and an entry stays short. */
const LENGTH = 22;

/** What seals a figure as it was read. */
export const figureDigest = (figure: FigureRecord): string =>
  createHash("sha256").update(canonical(figure), "utf8").digest("base64url").slice(0, LENGTH);

/** What seals the text and the figures of a reading. */
export const readingDigests = (text: string, figures: readonly FigureRecord[]): ReadingDigests => ({
  text: createHash("sha256").update(text, "utf8").digest("hex"),
  figures: Object.fromEntries(figures.map((figure) => [figure.id, figureDigest(figure)])),
});
