import pg from "pg";

/** A database that restarts is back within seconds; asking more often would only fill its log. */
const RECONNECT_MS = 1_000;

/**
 * Calls back for every import or table that changes, over a connection of its own (a pool would hand it to others).
 * A lost connection is made anew; changes in between are not heard of, so whoever shows them should look again
 * from time to time. Rejects where the first connection fails.
 */
export async function watchChannel(
  pool: pg.Pool,
  channel: "lantu_imports" | "lantu_observation_imports" | "lantu_journal" | "lantu_judgements" | "lantu_warnings",
  onChange: (id: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let waiting: NodeJS.Timeout | undefined;
  let client = await listen();
  return async () => {
    stopped = true;
    clearTimeout(waiting);
    await client.end();
  };

  async function listen(): Promise<pg.Client> {
    const next = new pg.Client(pool.options);
    next.on("notification", ({ payload }) => {
      if (payload !== undefined) onChange(payload);
    });
    next.on("error", () => {});
    await next.connect();
    next.once("end", retryLater);
    await next.query(`listen ${channel}`);
    return next;
  }

  function retryLater(): void {
    if (!stopped) waiting = setTimeout(retry, RECONNECT_MS).unref();
  }

  async function retry(): Promise<void> {
    try {
      client = await listen();
      if (stopped) await client.end();
    } catch {
      retryLater();
    }
  }
}
