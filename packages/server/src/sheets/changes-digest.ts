import { createHash } from "node:crypto";
import { canonical } from "@lantu/core/ledger";

/** A short name of changes: the same for the same changes of the same state alone. */
export const changesDigest = (changes: readonly unknown[]): string =>
  createHash("sha256").update(canonical(changes)).digest("hex").slice(0, 32);
