import { canonical } from "./canonical.ts";
import type { Entry, EntryBody, Link, Stamp } from "./entry.ts";

/** SHA-256 of the UTF-8 bytes of `text`, as 64 lower-case hexadecimal digits; handed in, core has no cryptography. */
export type Digest = (text: string) => string;

/** What the next entry must know of the one before. */
export type Head = Pick<Link, "seq" | "hash">;

/** What stands before the first entry. */
export const GENESIS: Head = { seq: 0, hash: "0".repeat(64) };

/** The chain holds up to `head`, or it is broken first at `seq`, in the way named. */
export type ChainCheck =
  | { readonly kind: "intact"; readonly head: Head }
  | { readonly kind: "broken"; readonly seq: number; readonly at: "sequence" | "previous" | "hash" };

/** Puts a body at the end of the chain whose last entry is `head` (`GENESIS` for an empty one). */
export function seal(head: Head, body: EntryBody, stamp: Stamp, digest: Digest): Entry {
  const open = { ...body, at: stamp.at, actor: stamp.actor, seq: head.seq + 1, previous: head.hash };
  return { ...open, hash: hashOf(open, digest) };
}

/**
 * Recomputes a chain, or the part of one that follows `head`, and names the first entry that does not fit.
 * An entry left out, put in, moved or changed in any field is found; a chain cut off at its end is only found by
 * comparing the head with one kept elsewhere.
 */
export function verifyChain(entries: Iterable<Entry>, digest: Digest, head: Head = GENESIS): ChainCheck {
  let last = head;
  for (const entry of entries) {
    const seq = last.seq + 1;
    if (entry.seq !== seq) return { kind: "broken", seq, at: "sequence" };
    if (entry.previous !== last.hash) return { kind: "broken", seq, at: "previous" };
    if (entry.hash !== hashOf(entry, digest)) return { kind: "broken", seq, at: "hash" };
    last = { seq, hash: entry.hash };
  }
  return { kind: "intact", head: last };
}

function hashOf(entry: EntryBody & Stamp & Omit<Link, "hash">, digest: Digest): string {
  const { seq, at, actor, kind, subject, payload, previous } = entry;
  return digest(canonical({ seq, at, actor, kind, subject, payload, previous }));
}
