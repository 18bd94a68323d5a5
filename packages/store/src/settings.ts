import { eq } from "drizzle-orm";
import type { Connection } from "./database.ts";
import { storable } from "./saving/storable.ts";
import { settings } from "./schema/index.ts";
import type { Settings } from "./store.ts";

/** Small things to remember. */
export function settingsOf(connection: Connection): Settings {
  return {
    get: async (key) => {
      const [row] = await connection.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
      return row?.value ?? null;
    },
    set: async (key, given) => {
      const row = { value: storable(given), updatedAt: new Date() };
      await connection
        .insert(settings)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: settings.key, set: row });
    },
  };
}
