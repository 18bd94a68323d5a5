import type { Person } from "@lantu/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import { type Database, isoTime, rowOf, rowsOf } from "../database.ts";
import { accounts } from "../schema/index.ts";
import type { SecretStore, Secrets } from "./stores.ts";

const timeOf = (time: string | null): string | null => (time === null ? null : isoTime(time));

const columns =
  sql.raw(`person, password, password_set_at as "passwordSetAt", totp, totp_since as "totpSince", recovery,
  email, failures, locked_until as "lockedUntil"`);

/** Passwords, second steps and counted failures, by person. */
export function secretsOf(database: Database): SecretStore {
  return { ...readingOf(database), ...countingOf(database), ...secondStepOf(database), ...settingOf(database) };
}

function readingOf(database: Database): Pick<SecretStore, "get" | "personOf" | "hasAdministrator" | "emails"> {
  return {
    get: async (person) => {
      const row = await rowOf<Secrets>(database, sql`select ${columns} from accounts where person = ${person}`);
      if (row === null) return null;
      const times = { passwordSetAt: timeOf(row.passwordSetAt), lockedUntil: timeOf(row.lockedUntil) };
      return { ...row, ...times, totpSince: timeOf(row.totpSince) };
    },
    personOf: async (account) => {
      const row = await rowOf<{ value: Person }>(
        database,
        sql`select value from people where lower(account) = lower(${account}) and until_seq is null and value is not null`,
      );
      return row?.value ?? null;
    },
    hasAdministrator: async () => {
      const everywhere = JSON.stringify({
        active: true,
        grants: [{ role: "administrator", unit: null, document: null }],
      });
      const row = await rowOf(
        database,
        sql`select from people p where p.until_seq is null and p.value @> ${everywhere}::jsonb
          and (exists (select from accounts a where a.person = p.id and a.password is not null)
            or exists (select from identities i where i.person = p.id)) limit 1`,
      );
      return row !== null;
    },
    emails: async (people) => {
      const rows = await rowsOf<{ person: string; email: string }>(
        database,
        sql`select person, email from accounts where email is not null and person = any(${sql.param(people)}::text[])`,
      );
      return new Map(rows.map(({ person, email }) => [person, email]));
    },
  };
}

function settingOf(database: Database): Pick<SecretStore, "setPassword" | "setEmail"> {
  return {
    setPassword: async (person, hash) => {
      const set = { password: hash, passwordSetAt: new Date(), failures: 0, lockedUntil: null };
      await database
        .insert(accounts)
        .values({ person, ...set })
        .onConflictDoUpdate({ target: accounts.person, set });
    },
    setEmail: async (person, email) => {
      await database
        .insert(accounts)
        .values({ person, email })
        .onConflictDoUpdate({ target: accounts.person, set: { email } });
    },
  };
}

function countingOf(database: Database): Pick<SecretStore, "failed" | "lock" | "succeeded"> {
  return {
    failed: async (person) => {
      const row = await rowOf<{ failures: number }>(
        database,
        sql`insert into accounts (person, failures) values (${person}, 1)
          on conflict (person) do update set failures = accounts.failures + 1 returning failures`,
      );
      return row?.failures ?? 1;
    },
    lock: async (person, until) => {
      await database.execute(
        sql`update accounts set locked_until = ${until.toISOString()}::timestamptz where person = ${person}`,
      );
    },
    succeeded: async (person) => {
      await database.execute(
        sql`update accounts set failures = 0, locked_until = null
          where person = ${person} and (failures > 0 or locked_until is not null)`,
      );
    },
  };
}

type SecondStep = "offerSecondStep" | "confirmSecondStep" | "endSecondStep" | "useStep" | "useRecovery";

/** Each statement checks and changes at once: of two requests with the same code one succeeds. */
function secondStepOf(database: Database): Pick<SecretStore, SecondStep> {
  const changed = async (query: SQL): Promise<boolean> => (await rowOf(database, query)) !== null;
  return {
    offerSecondStep: async (person, sealed) => {
      const set = { totp: sealed, totpSince: null, totpStep: null, recovery: [] };
      await database
        .insert(accounts)
        .values({ person, ...set })
        .onConflictDoUpdate({ target: accounts.person, set });
    },
    confirmSecondStep: (person, step, recovery) =>
      changed(sql`update accounts set totp_since = now(), totp_step = ${step}, recovery = ${sql.param(recovery)}::text[]
        where person = ${person} and totp is not null and totp_since is null returning person`),
    endSecondStep: async (person) => {
      await database.execute(
        sql`update accounts set totp = null, totp_since = null, totp_step = null, recovery = '{}' where person = ${person}`,
      );
    },
    useStep: (person, step) =>
      changed(sql`update accounts set totp_step = ${step}
        where person = ${person} and (totp_step is null or totp_step < ${step}) returning person`),
    useRecovery: (person, hash) =>
      changed(sql`update accounts set recovery = array_remove(recovery, ${hash})
        where person = ${person} and ${hash} = any(recovery) returning person`),
  };
}
