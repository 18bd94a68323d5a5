/** A file on its way: its size in bytes and how much of its way it has gone, 0 to 1. */
export interface UnderWay {
  readonly size: number;
  readonly progress: number;
}

/** Before this many milliseconds a rate says more about the start than about the work. */
const soonest = 500;

/**
 * Seconds until all files are read, rounded up: what is left of their bytes at the rate so far. Null while nothing can
 * be said, because too little time has passed or nothing has moved yet.
 */
export const secondsLeft = (files: readonly UnderWay[], elapsedMilliseconds: number): number | null => {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  const done = files.reduce((sum, { size, progress }) => sum + size * progress, 0);
  if (elapsedMilliseconds < soonest || done <= 0) return null;
  return Math.ceil(((all - done) / done) * (elapsedMilliseconds / 1000));
};
