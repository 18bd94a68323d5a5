import type { LinkRecord, Store } from "@lantu/store";
import { digestOf, isToken, newToken } from "./tokens.ts";
import { traceWayIn } from "./way-in.ts";

/** Days a link works: over a weekend. */
const DAYS = 3;

/** One-time links to set a password. */
export interface Links {
  /** The path of a new link, `/sign-in/link/<token>`; the token is told this once. `person` null: the first administrator. */
  make(person: string | null): Promise<{ readonly path: string; readonly expiresAt: string }>;
  find(token: string): Promise<LinkRecord | null>;
  use(token: string): Promise<LinkRecord | null>;
  giveBack(link: LinkRecord): Promise<void>;
}

/** Makes the links of a server. */
export function linksOf({ accounts: { links } }: Store): Links {
  return {
    make: async (person) => {
      const token = newToken();
      const expiresAt = new Date(Date.now() + DAYS * 86_400_000);
      const purpose = person === null ? "first-administrator" : "password";
      await links.make({ id: digestOf(token), purpose, person, expiresAt });
      return { path: `/sign-in/link/${token}`, expiresAt: expiresAt.toISOString() };
    },
    find: async (token) => (isToken(token) ? links.find(digestOf(token)) : null),
    use: async (token) => (isToken(token) ? links.use(digestOf(token)) : null),
    giveBack: ({ id }) => links.giveBack(id),
  };
}

/** What whoever runs Lantu does besides for somebody who cannot come in. */
export interface WayBack {
  /** For a lost device too: the second step is ended. */
  readonly endSecondStep: boolean;
}

/**
 * The path of a link with which whoever has an account sets a new password, made by whoever runs Lantu: the last
 * administrator may have lost the old one. Wrong attempts are forgiven. null where no such account may sign in.
 */
export async function wayBackLink(store: Store, account: string, { endSecondStep }: WayBack): Promise<string | null> {
  const { secrets } = store.accounts;
  const person = await secrets.personOf(account.normalize("NFC"));
  if (person?.active !== true) return null;
  await traceWayIn(store, person.id, "link-made", "local");
  if (endSecondStep) {
    await traceWayIn(store, person.id, "second-step-ended", "local");
    await secrets.endSecondStep(person.id);
  }
  await secrets.succeeded(person.id);
  return (await linksOf(store).make(person.id)).path;
}

/** The path of a link for the first administrator; null where somebody can let others in already. */
export async function firstAdministratorLink(store: Store): Promise<string | null> {
  if (await store.accounts.secrets.hasAdministrator()) return null;
  return (await linksOf(store).make(null)).path;
}
