/** Lets one thing be done after the other: sheets take memory by their size, and nobody waits long for one. */
export class SheetTurns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when everything before is done, however that ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => {});
    return done;
  }
}
