import type { Person } from "@lantu/core/ledger";

/** What a person signs in with. All of it is secret or can be deleted; none of it stands in the journal. */
export interface Secrets {
  readonly person: string;
  /** argon2id in PHC form; null where none was set. */
  readonly password: string | null;
  readonly passwordSetAt: string | null;
  /** Secret of the one-time codes, sealed; null without a second step. */
  readonly totp: Buffer | null;
  /** When the second step was confirmed; null while its secret is only offered. */
  readonly totpSince: string | null;
  /** SHA-256 of the recovery codes that are left. */
  readonly recovery: readonly string[];
  readonly email: string | null;
  /** Wrong attempts in a row. */
  readonly failures: number;
  readonly lockedUntil: string | null;
}

/** Passwords, second steps and counted failures, by person. */
export interface SecretStore {
  /** null where nothing was ever set. */
  get(person: string): Promise<Secrets | null>;
  /** The standing person of an account, whatever its case; deactivated ones too. */
  personOf(account: string): Promise<Person | null>;
  /** Whether somebody active may manage people everywhere, and has a way to sign in. */
  hasAdministrator(): Promise<boolean>;
  setPassword(person: string, hash: string): Promise<void>;
  /** E-mail addresses by person; those without one are left out. */
  emails(people: readonly string[]): Promise<ReadonlyMap<string, string>>;
  setEmail(person: string, email: string | null): Promise<void>;
  /** Offers a second step: it counts once a code of it was given. */
  offerSecondStep(person: string, sealed: Buffer): Promise<void>;
  confirmSecondStep(person: string, step: number, recovery: readonly string[]): Promise<boolean>;
  endSecondStep(person: string): Promise<void>;
  /** Takes a time step as used; false where it, or a later one, was used already. */
  useStep(person: string, step: number): Promise<boolean>;
  /** Uses up a recovery code by its hash; false where it is not there. */
  useRecovery(person: string, hash: string): Promise<boolean>;
  /** Counts a wrong attempt; answers how many there were in a row. */
  failed(person: string): Promise<number>;
  lock(person: string, until: Date): Promise<void>;
  /** Forgets wrong attempts. */
  succeeded(person: string): Promise<void>;
}

/** Somebody signed in with a browser, or a program with a token. */
export interface SessionRecord {
  /** SHA-256 of the token. */
  readonly id: string;
  readonly person: string;
  /** A program with a token may do what the person may; one with that of a calendar only reads when reports are due. */
  readonly kind: "browser" | "token" | "calendar";
  readonly label: string;
  readonly address: string | null;
  readonly createdAt: string;
  readonly usedAt: string;
  readonly expiresAt: string;
}

export type NewSession = Omit<SessionRecord, "createdAt" | "usedAt" | "expiresAt"> & { readonly expiresAt: Date };

/** A session with the person it is of. */
export interface OpenSession {
  readonly session: SessionRecord;
  readonly person: Person;
}

/** Who is signed in where. */
export interface SessionStore {
  open(session: NewSession): Promise<SessionRecord>;
  /** A session that has not ended, with its person if active; null for any other. `idle`: seconds a browser may rest. */
  find(id: string, idle: number): Promise<OpenSession | null>;
  /** Notes that a session is in use. */
  touch(id: string): Promise<void>;
  /** Those that have not ended, the last used first. */
  list(person: string, kind: SessionRecord["kind"], idle: number): Promise<readonly SessionRecord[]>;
  /** Ends one of a person's sessions; false where there is none. */
  end(person: string, id: string): Promise<boolean>;
  /** Ends all sessions of a person but one, those of programs too where told so; answers how many. */
  endAll(person: string, but: string | null, kinds: readonly SessionRecord["kind"][]): Promise<number>;
  /** Forgets sessions that have ended. */
  sweep(idle: number): Promise<void>;
}

/** A link to set a password once. */
export interface LinkRecord {
  readonly id: string;
  readonly purpose: "first-administrator" | "password";
  readonly person: string | null;
  readonly expiresAt: string;
}

/** One-time links. */
export interface LinkStore {
  /** Makes a link; those of the same purpose and person made before no longer work. */
  make(link: Omit<LinkRecord, "expiresAt"> & { readonly expiresAt: Date }): Promise<void>;
  /** A link that can still be used. */
  find(id: string): Promise<LinkRecord | null>;
  /** Uses a link up; of two that try at once one succeeds. */
  use(id: string): Promise<LinkRecord | null>;
  /** Gives a used link back, where what it was used for was refused. */
  giveBack(id: string): Promise<void>;
  /** Ends the links of a person that are not used. */
  drop(person: string): Promise<void>;
}

/** What an identity provider calls somebody. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly person: string;
  readonly linkedAt: string;
}

/** Whom providers know people as. */
export interface IdentityStore {
  personOf(issuer: string, subject: string): Promise<string | null>;
  of(person: string): Promise<readonly Identity[]>;
  /** Links an identity; false where it is linked, or the person has another of this issuer. */
  link(issuer: string, subject: string, person: string): Promise<boolean>;
  unlink(person: string, issuer: string): Promise<boolean>;
}

/** A request that was refused, with those like it that followed at once. */
export interface RefusalRecord {
  readonly id: number;
  /** When the first of them came, and the last; ISO 8601. */
  readonly at: string;
  readonly lastAt: string;
  readonly times: number;
  readonly person: string | null;
  readonly address: string | null;
  readonly method: string;
  /** The path without what follows `?`. */
  readonly path: string;
  readonly code: string;
  /** What it was about, besides the path: the name of a file, fields, an account. */
  readonly about: string | null;
}

/** Which refusals; what is left out is no filter. */
export interface RefusalFilter {
  readonly person?: string | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly methods?: readonly string[] | undefined;
  readonly address?: string | undefined;
  /** Part of the path, or of what it was about. */
  readonly q?: string | undefined;
  /** First and last day, ISO dates in Asia/Shanghai. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A page of refusals, with how many there are of each kind. */
export interface RefusalsFound {
  readonly items: readonly RefusalRecord[];
  /** Lines the filter leaves. */
  readonly total: number;
  /** Requests by code and by method, of those the other filters leave; most first. */
  readonly codes: readonly { readonly value: string; readonly count: number }[];
  readonly methods: readonly { readonly value: string; readonly count: number }[];
}

/** What was refused to whom; the latest ten thousand or so. */
export interface RefusalStore {
  /** Keeps a refusal; one like the last of its kind within minutes is counted with it, so that asking fills nothing. */
  note(refusal: Omit<RefusalRecord, "id" | "at" | "lastAt" | "times">): Promise<void>;
  /** Newest first, those before an id. */
  list(
    filter: RefusalFilter & { readonly before?: number | undefined; readonly limit: number },
  ): Promise<RefusalsFound>;
}

/** What people sign in with, and who is signed in where. */
export interface Accounts {
  readonly secrets: SecretStore;
  readonly sessions: SessionStore;
  readonly links: LinkStore;
  readonly identities: IdentityStore;
  readonly refusals: RefusalStore;
}
