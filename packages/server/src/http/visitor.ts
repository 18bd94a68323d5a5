import { createHash } from "node:crypto";
import { type Action, type Authority, may, mayAnywhere, type Person, type UnitsById } from "@lantu/core/ledger";
import type { FastifyRequest } from "fastify";
import type { Language } from "../contract/messages/index.ts";
import { reviewerName } from "../contract/review.ts";
import type { OpenSession, SignedIn } from "../sign-in/sessions.ts";
import { hostName, isLoopback } from "./host.ts";
import { chooseLanguage } from "./language.ts";
import { HttpProblem } from "./problem.ts";

/**
 * Who may use a route. `public`: anybody, who then sees what is published. `signed-in`: every person, for what is the
 * person's own. Else whoever may do this, or one of these, anywhere; whether to this very thing is decided with the thing in hand.
 */
export type Access = "public" | "signed-in" | Action | readonly Action[];

/** Who asks. */
export interface Visitor {
  /** What rights are decided by. */
  readonly authority: Authority;
  /** Who is signed in; null for the public and for whoever is at a machine without accounts. */
  readonly person: Person | null;
  /** The session the person is signed in with. */
  readonly session: OpenSession | null;
  /** Sees whatever is not published; who may see the drafts of a plan alone is none. */
  readonly operator: boolean;
  /** The name reviewed under: the account; without accounts the name given, which is believed; null where none was given. */
  readonly reviewer: string | null;
  readonly language: Language;
}

/** How requests are told apart. */
export interface Recogniser {
  /** Whether the server listens on this machine only, and nothing stands in front of it. */
  readonly machineOnly: boolean;
  /** Whether whoever is at the machine may do everything, because nobody could sign in yet. */
  withoutAccounts(): Promise<boolean>;
  /** The open session a request brings the token of, with the person. Throws `sign-in-needed` for a wrong one of a program. */
  session(request: FastifyRequest): Promise<SignedIn | null>;
}

/** What a proxy in front of the server adds: behind one, a request from this machine may be anybody's. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"] as const;

/** A visitor of whom nothing is known yet but the language: what a refusal before recognition is told in. */
export function stranger(request: FastifyRequest): Visitor {
  const { headers, query } = request;
  return {
    ...{ authority: { kind: "public" }, person: null, session: null, operator: false, reviewer: null },
    language: chooseLanguage({
      query: languageOf(query),
      cookie: headers.cookie,
      accept: headers["accept-language"],
    }),
  };
}

/** Recognises the visitor of a request. */
export async function recognise(request: FastifyRequest, recogniser: Recogniser): Promise<Visitor> {
  const visitor = stranger(request);
  const signedIn = await recogniser.session(request);
  if (signedIn !== null) return visitorOf(visitor, signedIn);
  if (!isAtMachine(request, recogniser) || !(await recogniser.withoutAccounts())) return visitor;
  const reviewer = reviewerOf(request.headers["x-lantu-reviewer"]);
  return { ...visitor, authority: { kind: "machine" }, operator: true, reviewer };
}

/** A visitor who is signed in. */
export function visitorOf(visitor: Visitor, { person, session }: SignedIn): Visitor {
  const authority: Authority = { kind: "person", person };
  return {
    ...visitor,
    ...{ authority, person, session, operator: may(authority, "read-drafts", {}, NO_UNITS), reviewer: person.account },
  };
}

function isAtMachine({ headers, socket }: FastifyRequest, { machineOnly }: Recogniser): boolean {
  const direct = FORWARDED.every((name) => headers[name] === undefined);
  return machineOnly && direct && isLoopback(socket.remoteAddress) && isLoopback(hostName(headers.host) ?? undefined);
}

/** Names that stand for nobody in particular. */
const RESERVED: ReadonlySet<string> = new Set(["local", "system"]);

/** The name in the header, percent-encoded because headers are Latin. Throws where it is no name. */
function reviewerOf(header: string | readonly string[] | undefined): string | null {
  if (header === undefined || header === "") return null;
  const name = decoded(String(header))?.normalize("NFC").trim() ?? "";
  if (reviewerName.test(name) && !RESERVED.has(name)) return name;
  throw new HttpProblem("invalid-request", {}, [{ path: "headers.x-lantu-reviewer", rule: "format", params: {} }]);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** What belongs to a plan belongs to no unit. */
export const NO_UNITS: UnitsById = new Map();

/** Whether a visitor sees what is not published of a plan. */
export const readsDrafts = ({ authority }: Visitor, document: string): boolean =>
  may(authority, "read-drafts", { document }, NO_UNITS);

/** Refuses a visitor who may do none of these anywhere: who is not signed in is asked to, others have no right. */
export function needs({ authority }: Visitor, ...actions: readonly Action[]): void {
  if (actions.some((action) => mayAnywhere(authority, action))) return;
  const params = { action: actions.join(" ") };
  throw new HttpProblem(authority.kind === "public" ? "sign-in-needed" : "not-allowed", params);
}

/** What an answer depends on besides its version: who reviews is not shown the other's opinion. */
export function seenAs(visitor: Visitor): number {
  return createHash("sha256").update(rightsOf(visitor)).digest().readUInt32BE(0);
}

/** Everything of a visitor an answer may depend on, as one text; the language apart. */
export function rightsOf({ authority, operator, reviewer, person }: Visitor): string {
  return `${authority.kind} ${operator} ${reviewer ?? ""} ${person === null ? "" : JSON.stringify(person)}`;
}

/** Who a write is recorded under: the person; without accounts the name reviewed under, or `local`. */
export function actorOf({ person, reviewer }: Visitor): string {
  return person?.id ?? reviewer ?? "local";
}

function languageOf(query: unknown): unknown {
  return typeof query === "object" && query !== null && "lang" in query ? query.lang : undefined;
}
