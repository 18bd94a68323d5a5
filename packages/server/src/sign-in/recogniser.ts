import type { Store } from "@lantu/store";
import type { Recogniser } from "../http/visitor.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Tells requests apart. As long as nobody may manage people everywhere, whoever is at the machine may do everything;
 * from then on for good, as the last administrator can be neither taken away nor deactivated.
 */
export function recogniserOf({ accounts }: Store, sessions: Sessions, machineOnly: boolean): Recogniser {
  let hasAccounts = false;
  return {
    machineOnly,
    withoutAccounts: async () => {
      hasAccounts ||= await accounts.secrets.hasAdministrator();
      return !hasAccounts;
    },
    session: (request) => sessions.of(request),
  };
}
