import type { ImportStage } from "@lantu/store";

/**
 * How much of the whole is done when a stage begins, 0 to 1: shares measured on plans of 20,000 to 140,000 characters
 * as Word, PDF and text. Decoding a PDF is the longest part by far.
 */
const BEGUN: Readonly<Record<ImportStage, number>> = {
  received: 0,
  decode: 0.02,
  recognise: 0.05,
  repair: 0.4,
  document: 0.5,
  statements: 0.6,
  figures: 0.65,
  commitments: 0.75,
  propose: 0.8,
  save: 0.9,
  done: 1,
};

/** Shares of a file some of whose pages are recognised: a page takes longer than all that follows. */
const BEGUN_RECOGNISED = { first: BEGUN.recognise, last: 0.95 };

/** Says how much of one file is done as its stages begin, 0 to 1; never less than before. */
export class Progress {
  #recognised = false;

  /** The share done when `stage` begins; in stages `recognise` and `propose` when the `page`-th of `pages` begins. */
  at(stage: ImportStage, page = 1, pages = 1): number {
    const { first, last } = BEGUN_RECOGNISED;
    if (stage === "recognise") {
      this.#recognised = true;
      return first + ((last - first) * (page - 1)) / pages;
    }
    if (stage === "propose" && !this.#recognised) {
      return BEGUN.propose + ((BEGUN.save - BEGUN.propose) * (page - 1)) / pages;
    }
    return this.#recognised ? last + (1 - last) * BEGUN[stage] : BEGUN[stage];
  }
}

/** Milliseconds between two notes of progress: quicker ones nobody can see, and each is a write. */
export const PROGRESS_INTERVAL = 150;

/** Lets a note through at most every `interval` milliseconds; those in between are dropped. */
export function throttled<T>(interval: number, note: (value: T) => void, now: () => number): (value: T) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    if (now() - last < interval) return;
    last = now();
    note(value);
  };
}
