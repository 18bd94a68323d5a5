/** Which page of a list: opaque keyset cursors, at most one of the two; `limit` is a number of items. */
export interface PageRequest {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** One page of a list with its total and the cursors of its neighbours, null at either end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
}
