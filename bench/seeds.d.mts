/** Each seed by its name: the text of a given length, in UTF-16 units, that grows from it. */
export const SEEDS: ReadonlyMap<string, (length: number) => string>;
/** Those of them that tell most in least time. */
export const TELLING_SEEDS: ReadonlyMap<string, (length: number) => string>;
