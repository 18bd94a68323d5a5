/**
 * Runs `work` for a name, never twice at once: names called meanwhile are done once more afterwards, so that the last
 * call always sees the last state and a burst of calls costs two runs. A failed run is left to the next call.
 */
export function coalesced(work: (name: string) => Promise<void>): (name: string) => void {
  const again = new Map<string, boolean>();
  const start = async (name: string): Promise<void> => {
    do {
      again.set(name, false);
      await work(name).catch(() => {});
    } while (again.get(name));
    again.delete(name);
  };
  return (name) => {
    if (again.has(name)) again.set(name, true);
    else void start(name);
  };
}
