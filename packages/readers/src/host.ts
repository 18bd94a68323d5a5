/** What a reader is given by whoever runs it. Reading that takes minutes and a whole core asks here first. */
export interface Host {
  /** Resolves when it is this file's turn to recognise pages: one file at a time does. Holds until the file is read. */
  turn(): Promise<void>;
  /** Told as the recognition of a page begins: the how many-th of how many. */
  recognising(page: number, pages: number): void;
  /** Told that the file is allowed more time, in milliseconds. */
  moreTime(milliseconds: number): void;
}

/** A host for a file that is read alone. */
export const noHost: Host = {
  turn: async () => {},
  recognising: () => {},
  moreTime: () => {},
};
