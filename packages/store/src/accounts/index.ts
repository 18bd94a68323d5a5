import type { Database } from "../database.ts";
import { identitiesOf } from "./identities.ts";
import { linksOf } from "./links.ts";
import { refusalsOf } from "./refusals.ts";
import { secretsOf } from "./secrets.ts";
import { sessionsOf } from "./sessions.ts";
import type { Accounts } from "./stores.ts";

export type * from "./stores.ts";

/** What people sign in with, and who is signed in where. */
export function accountsOf(database: Database): Accounts {
  return {
    secrets: secretsOf(database),
    sessions: sessionsOf(database),
    links: linksOf(database),
    identities: identitiesOf(database),
    refusals: refusalsOf(database),
  };
}
