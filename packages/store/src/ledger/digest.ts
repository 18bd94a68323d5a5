import { hash } from "node:crypto";
import type { Digest } from "@lantu/core/ledger";

/** What entries of the journal can be sealed with; both give 256 bits. */
export const JOURNAL_DIGESTS = [
  "sha256", // SHA-256, FIPS 180-4
  "sm3", // SM3, GB/T 32905-2016
] as const;

export type JournalDigest = (typeof JOURNAL_DIGESTS)[number];

/** Where the database keeps which of them it is sealed with. */
export const DIGEST_SETTING = "journal.digest";

const DIGESTS: Readonly<Record<JournalDigest, Digest>> = {
  sha256: (text) => hash("sha256", text, "hex"),
  sm3: (text) => hash("sm3", text, "hex"),
};

/** Sixty-four hexadecimal digits over the UTF-8 bytes of a text. */
export const digestBy = (name: JournalDigest): Digest => DIGESTS[name];

/** The same over bytes as they are. */
export const bytesDigestBy =
  (name: JournalDigest) =>
  (bytes: Uint8Array): string =>
    hash(name, bytes, "hex");

/** Whether a text names one of them. */
export const isJournalDigest = (name: unknown): name is JournalDigest =>
  JOURNAL_DIGESTS.some((digest) => digest === name);
