import { createHash } from "node:crypto";
import { ENGINE } from "@lantu/core";
import type { ReadingChoices } from "@lantu/core/ledger";

/** One text for everything a reading depends on: the bytes, what people chose about it, and the version of the reader. */
export const readingBasis = (sha256: string, { encoding, keep }: ReadingChoices): string =>
  createHash("sha256")
    .update(JSON.stringify([ENGINE, sha256, encoding, keep]))
    .digest("hex");
