import type { EntryBody } from "./entry.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./refusal.ts";

/** Observations that became public together: those of a file, or one entered by hand. */
export interface ReleasePublished {
  /** The file they came in; null for one entered by hand. */
  readonly fileName: string | null;
  /** SHA-256 of the file's bytes; null for one entered by hand. */
  readonly sha256: string | null;
  /** How many became public. */
  readonly observations: number;
  /** How many of them say something new of what was known before. */
  readonly corrections: number;
  /** SHA-256 over all of them in their order: what was published cannot be changed unseen. */
  readonly digest: string;
  /** What the digest is over: the values that became public. Missing in entries of earlier versions, which hashed those that were held already too. */
  readonly seals?: "published";
  readonly reason: string | null;
}

/** A release as the journal amounts to it. */
export interface HeldRelease {
  readonly id: string;
  readonly state: "published" | "withdrawn";
  readonly published: ReleasePublished;
  /** How many entries made it what it is. */
  readonly version: number;
}

/** What is asked of a release. */
export type ReleaseCommand =
  | { readonly kind: "publish-observations"; readonly release: string; readonly published: ReleasePublished }
  | { readonly kind: "withdraw-observations"; readonly release: string; readonly reason: string | null }
  /** Brings back what was withdrawn. */
  | { readonly kind: "restore-observations"; readonly release: string };

/** Entries about releases. */
export type ReleaseEntry = Extract<EntryBody, { kind: `observations.${string}` }>;

/** Checks a command against what is held of the release; changes nothing. */
export function decideRelease(held: HeldRelease | undefined, command: ReleaseCommand): Outcome {
  const { release: subject } = command;
  if (command.kind === "publish-observations") {
    if (held !== undefined) return refuse("conflict", { id: subject, state: held.state });
    return [{ kind: "observations.published", subject, payload: command.published }];
  }
  if (held === undefined) return refuse("not-found", { id: subject });
  const expected = command.kind === "withdraw-observations" ? "published" : "withdrawn";
  if (held.state !== expected) return refuse("conflict", { id: subject, state: held.state });
  return command.kind === "withdraw-observations"
    ? [{ kind: "observations.withdrawn", subject, payload: { reason: command.reason } }]
    : [{ kind: "observations.restored", subject, payload: {} }];
}

/** The release after one more entry; null for an entry about one that was never published. */
export function applyRelease(held: HeldRelease | undefined, entry: ReleaseEntry): HeldRelease | null {
  if (entry.kind === "observations.published") {
    return { id: entry.subject, state: "published", published: entry.payload, version: 1 };
  }
  if (held === undefined) return null;
  return {
    ...held,
    state: entry.kind === "observations.withdrawn" ? "withdrawn" : "published",
    version: held.version + 1,
  };
}

/** Whether an entry is about a release. */
export function isReleaseEntry(entry: EntryBody): entry is ReleaseEntry {
  return entry.kind.startsWith("observations.");
}
