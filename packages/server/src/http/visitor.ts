import type { FastifyRequest } from "fastify";
import type { Language } from "../contract/messages/index.ts";
import { hostName, isLoopback } from "./host.ts";
import { chooseLanguage } from "./language.ts";

/**
 * Who may use a route. `public`: anybody, who then sees what is published. `operator`: the person at this machine,
 * as long as there are no accounts.
 */
export type Access = "public" | "operator";

/** Who asks. */
export interface Visitor {
  /** May import, review and correct, and sees what is not published. */
  readonly operator: boolean;
  readonly language: Language;
}

/** What a proxy in front of the server adds: behind one, a request from this machine may be anybody's. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"] as const;

/** Recognises the visitor of a request. `boundToLoopback`: whether the server listens on this machine only. */
export function recognise(request: FastifyRequest, boundToLoopback: boolean): Visitor {
  const { headers } = request;
  const direct = FORWARDED.every((name) => headers[name] === undefined);
  const local = isLoopback(request.socket.remoteAddress) && isLoopback(hostName(headers.host) ?? undefined);
  return {
    operator: boundToLoopback && direct && local,
    language: chooseLanguage({
      query: languageOf(request.query),
      cookie: headers.cookie,
      accept: headers["accept-language"],
    }),
  };
}

function languageOf(query: unknown): unknown {
  return typeof query === "object" && query !== null && "lang" in query ? query.lang : undefined;
}
