import type { JudgedTold, Store } from "@lantu/store";
import type { WarnedEvent } from "../contract/index.ts";
import { type Changes, followChanges } from "../following/changes.ts";

/** What is to be looked at, as it changes by whatever process: warnings, what is said of them, and commitments that turn. */
export const followWarned = (
  { warnings }: Pick<Store, "warnings">,
  judged: Changes<JudgedTold>,
): Promise<Changes<WarnedEvent>> =>
  followChanges<WarnedEvent>({
    get: async () => ({ changedAt: new Date().toISOString() }),
    watch: async (onChange) => {
      const changed = () => onChange("warnings");
      const unsubscribe = judged.subscribe(({ record }) => {
        if (record.turned > 0) changed();
      });
      const stop = await warnings.watch(changed);
      return async () => {
        unsubscribe();
        await stop();
      };
    },
  });
