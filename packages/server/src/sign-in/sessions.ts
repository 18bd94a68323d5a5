import type { Person } from "@lantu/core/ledger";
import type { SessionRecord, Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { cookieHeader, readCookie } from "../http/cookie.ts";
import { HttpProblem } from "../http/problem.ts";
import { digestOf, isToken, newToken } from "./tokens.ts";

/** A session a request is made in. */
export type OpenSession = SessionRecord;

/** A session with the person it is of. */
export interface SignedIn {
  readonly session: OpenSession;
  readonly person: Person;
}

/** Seconds a browser may rest before its session ends: a working day with a long evening. */
export const IDLE_SECONDS = 12 * 3600;
/** Seconds after which a browser signs in again in any case. */
const SESSION_SECONDS = 7 * 24 * 3600;
/** Seconds between two notes that a session is in use. */
const TOUCH_SECONDS = 60;
/** Characters of a label; what browsers say of themselves is longer. */
const LABEL = 200;

/** What a browser keeps its token in: with TLS under a name no other host of the domain can set (RFC 6265bis 4.1.3.2). */
const cookieName = (secure: boolean): string => (secure ? "__Host-lantu.session" : "lantu.session");

/** Sessions of browsers and of programs. */
export interface Sessions {
  /** The session whose token a request brings. Throws `sign-in-needed` where a program's token is not good. */
  of(request: FastifyRequest): Promise<SignedIn | null>;
  /** Signs a person in under a new token, ending the session the browser had; answers it with the cookie to send. */
  signIn(request: FastifyRequest, person: string): Promise<{ readonly cookie: string; readonly session: OpenSession }>;
  /** Ends the session of a request; answers the cookie that takes the browser's away. */
  signOut(request: FastifyRequest): Promise<string>;
  /** A token for a program, told this once. */
  issue(
    person: string,
    label: string,
    expiresAt: Date,
  ): Promise<{ readonly session: OpenSession; readonly token: string }>;
}

/** Makes the sessions of a server. `isSecure`: whether a request came over TLS. */
export function sessionsOf({ accounts }: Store, isSecure: (request: FastifyRequest) => boolean): Sessions {
  const { sessions } = accounts;
  const browserToken = (request: FastifyRequest): string | null => {
    const token = readCookie(request.headers.cookie, cookieName(isSecure(request)));
    return token !== null && isToken(token) ? token : null;
  };
  const found = async (token: string): Promise<SignedIn | null> => {
    const signedIn = await sessions.find(digestOf(token), IDLE_SECONDS);
    if (signedIn !== null && restedFor(signedIn.session) > TOUCH_SECONDS) await sessions.touch(signedIn.session.id);
    return signedIn;
  };
  const leave = async (request: FastifyRequest): Promise<void> => {
    const token = browserToken(request);
    const before = token === null ? null : await sessions.find(digestOf(token), IDLE_SECONDS);
    if (before?.session.kind === "browser") await sessions.end(before.person.id, before.session.id);
  };
  return {
    of: async (request) => {
      const bearer = bearerOf(request);
      if (bearer !== null) return programsOnly(isToken(bearer) ? await found(bearer) : null);
      const token = browserToken(request);
      const signedIn = token === null ? null : await found(token);
      return signedIn?.session.kind === "browser" ? signedIn : null;
    },
    signIn: async (request, person) => {
      await leave(request);
      await sessions.sweep(IDLE_SECONDS);
      const token = newToken();
      const label = (request.headers["user-agent"] ?? "").slice(0, LABEL);
      const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
      const opened = { id: digestOf(token), person, kind: "browser", label, address: request.ip } as const;
      const session = await sessions.open({ ...opened, expiresAt });
      const secure = isSecure(request);
      const name = cookieName(secure);
      return { cookie: cookieHeader({ name, value: token, seconds: SESSION_SECONDS, secure }), session };
    },
    signOut: async (request) => {
      await leave(request);
      const secure = isSecure(request);
      return cookieHeader({ name: cookieName(secure), value: "", seconds: 0, secure });
    },
    issue: async (person, label, expiresAt) => {
      const token = newToken();
      const opened = { id: digestOf(token), person, kind: "token", label, address: null } as const;
      return { session: await sessions.open({ ...opened, expiresAt }), token };
    },
  };
}

const restedFor = ({ usedAt }: OpenSession): number => (Date.now() - Date.parse(usedAt)) / 1000;

/** A token a program sends is good or the request is refused: it must not go on as the public unnoticed. */
function programsOnly(signedIn: SignedIn | null): SignedIn {
  if (signedIn?.session.kind === "token") return signedIn;
  throw new HttpProblem("sign-in-needed");
}

function bearerOf({ headers }: FastifyRequest): string | null {
  const match = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "");
  return match?.[1] ?? null;
}
