import type { Limits } from "./limits.ts";
import { ReadProblem } from "./problem.ts";

/** Watches over the reading of one file: readers ask it often, and it throws when a limit or the caller says stop. */
export interface Guard {
  readonly limits: Limits;
  /** Throws `file-timeout` past the deadline, and the signal's reason once it is aborted. */
  check(): void;
  /** Throws `file-too-large` where a text layer of `length` characters is beyond the limit. */
  characters(length: number): void;
  /** Throws `file-too-many-pages` where `count` pages are beyond the limit. */
  pages(count: number): void;
  /** Throws `file-too-many-scans` where `count` pages to recognise are beyond the limit. */
  recognisedPages(count: number): void;
  /** Throws `file-too-large` where an image is beyond the limit. */
  pixels(width: number, height: number): void;
  /** Moves the deadline. */
  moreTime(milliseconds: number): void;
  /** Resolves like the promise, unless the caller says stop before it does. */
  unlessStopped<T>(work: Promise<T>): Promise<T>;
}

/** A guard whose clock starts now. */
export function startGuard(limits: Limits, signal?: AbortSignal): Guard {
  let deadline = performance.now() + limits.milliseconds;
  return {
    limits,
    check() {
      signal?.throwIfAborted();
      if (performance.now() > deadline) throw timeout(limits);
    },
    characters(length) {
      if (length > limits.characters) throw tooLarge("characters", length, limits.characters);
    },
    pages(count) {
      if (count > limits.pages) throw new ReadProblem("file-too-many-pages", { pages: count, limit: limits.pages });
    },
    recognisedPages(count) {
      const limit = limits.recognisedPages;
      if (count > limit) throw new ReadProblem("file-too-many-scans", { pages: count, limit });
    },
    pixels(width, height) {
      if (width * height > limits.pixels) throw tooLarge("pixels", width * height, limits.pixels);
    },
    moreTime(milliseconds) {
      deadline += milliseconds;
    },
    unlessStopped: (work) => (signal === undefined ? work : Promise.race([work, stopOf(signal)])),
  };
}

/** Rejects with the signal's reason once it is aborted. */
function stopOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

/** The problem of a file that took longer than its limit; `seconds` is the limit. */
export function timeout(limits: Limits): ReadProblem {
  return new ReadProblem("file-timeout", { seconds: Math.round(limits.milliseconds / 1000) });
}

/** The problem of a file beyond a limit; `reason` names what was counted: bytes, bytes once unpacked, characters, … */
export function tooLarge(
  reason: "bytes" | "unpacked" | "characters" | "pixels" | "objects" | "rows" | "columns",
  size: number,
  limit: number,
): ReadProblem {
  return new ReadProblem("file-too-large", { reason, size, limit });
}
