/** Each seed by its name: the text of a given length, in UTF-16 units, that grows from it. */
export const SEEDS: ReadonlyMap<string, (length: number) => string>;
