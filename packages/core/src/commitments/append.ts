/** Adds items to a list one by one: spread into one call, some hundred thousand would exceed what a call can take. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
