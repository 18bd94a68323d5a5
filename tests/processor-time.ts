const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/**
 * Processor time that a piece of work takes in this process, in milliseconds. What else the machine does meanwhile does
 * not count, so a test may bound it: each file of tests has a process of its own.
 */
export function processorTime(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  return milliseconds(begun);
}

/** The same of work that waits in between. */
export async function processorTimeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  return milliseconds(begun);
}
