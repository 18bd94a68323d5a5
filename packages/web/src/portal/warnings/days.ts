const dayLength = 86_400_000;

/** The ISO day so many days before another one. */
export const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * dayLength).toISOString().slice(0, 10);
