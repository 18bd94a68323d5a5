import type { Store } from "@lantu/store";

/** Tells these locks from others of the same database; the number itself means nothing. */
const LOCK_SPACE = 20_211;

/**
 * Does `work` while nobody else, in this process or another, does work under the same name. The lock is a connection's
 * own (an advisory lock of PostgreSQL): it ends with the connection, however the process ends.
 */
export async function alone<T>(pool: Store["pool"], name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost = false;
  try {
    await client.query("select pg_advisory_lock($1, hashtext($2))", [LOCK_SPACE, name]);
    return await work();
  } finally {
    await client.query("select pg_advisory_unlock($1, hashtext($2))", [LOCK_SPACE, name]).catch(() => {
      lost = true; // and the lock with it
    });
    client.release(lost);
  }
}
