/** How many tasks a programme is said to have (1+6 方案: 196), where its text does not say it in a way that was read. */
export interface Programme {
  readonly commitment: string;
  /** Tasks stated; more than none. */
  readonly stated: number;
}
