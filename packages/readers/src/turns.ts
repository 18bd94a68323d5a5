/** A place in a line. */
export interface Turn {
  /** Joins the line, once; resolves when everyone before has left. */
  come(): Promise<void>;
  /** Leaves the line, at its head or before. */
  leave(): void;
}

/** A line of those who may do something one at a time. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** A place that has not joined the line yet. */
  place(): Turn {
    let leave = () => {};
    let come: Promise<void> | null = null;
    return {
      come: () => {
        if (come === null) {
          const before = this.#last;
          const left = new Promise<void>((resolve) => {
            leave = resolve;
          });
          this.#last = before.then(() => left);
          come = before;
        }
        return come;
      },
      leave: () => leave(),
    };
  }
}
