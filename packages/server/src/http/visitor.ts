import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Language } from "../contract/messages/index.ts";
import { reviewerName } from "../contract/review.ts";
import { hostName, isLoopback } from "./host.ts";
import { chooseLanguage } from "./language.ts";
import { HttpProblem } from "./problem.ts";

/**
 * Who may use a route. `public`: anybody, who then sees what is published. `operator`: the person at this machine,
 * as long as there are no accounts.
 */
export type Access = "public" | "operator";

/** Who asks. */
export interface Visitor {
  /** May import, review and correct, and sees what is not published. */
  readonly operator: boolean;
  /** The name the operator reviews under; null where none was given. There are no accounts yet: it is believed. */
  readonly reviewer: string | null;
  readonly language: Language;
}

/** What a proxy in front of the server adds: behind one, a request from this machine may be anybody's. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"] as const;

/** Recognises the visitor of a request. `boundToLoopback`: whether the server listens on this machine only. */
export function recognise(request: FastifyRequest, boundToLoopback: boolean): Visitor {
  const { headers } = request;
  const direct = FORWARDED.every((name) => headers[name] === undefined);
  const local = isLoopback(request.socket.remoteAddress) && isLoopback(hostName(headers.host) ?? undefined);
  const operator = boundToLoopback && direct && local;
  return {
    operator,
    reviewer: operator ? reviewerOf(headers["x-lantu-reviewer"]) : null,
    language: chooseLanguage({
      query: languageOf(request.query),
      cookie: headers.cookie,
      accept: headers["accept-language"],
    }),
  };
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

/** What an answer depends on besides its version: who reviews is not shown the other's opinion. */
export function seenAs({ reviewer, operator }: Visitor): number {
  const seen = createHash("sha256")
    .update(`${operator} ${reviewer ?? ""}`)
    .digest();
  return seen.readUInt32BE(0);
}

/** Who a write is recorded under. */
export function actorOf({ reviewer }: Visitor): string {
  return reviewer ?? "local";
}

function languageOf(query: unknown): unknown {
  return typeof query === "object" && query !== null && "lang" in query ? query.lang : undefined;
}
