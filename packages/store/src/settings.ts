import { eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { storable } from "./saving/storable.ts";
import { settings } from "./schema/index.ts";
import type { Settings } from "./store.ts";

/** Small things to remember. */
export function settingsOf(database: Database): Settings {
  return {
    get: async (key) => {
      const [row] = await database.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
      return row?.value ?? null;
    },
    set: async (key, given) => {
      const row = { value: storable(given), updatedAt: new Date() };
      await database
        .insert(settings)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: settings.key, set: row });
    },
    remove: async (key) => void (await database.delete(settings).where(eq(settings.key, key))),
  };
}
