import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { HttpProblem } from "./problem.ts";
import { rightsOf } from "./visitor.ts";

/**
 * Marks answers that hold until the ledger changes, for one visitor's rights and one address. Weak (RFC 9110 8.8.1).
 * `also`: what else the answer depends on.
 */
export function listTag(journalHead: number, request: FastifyRequest, also = ""): string {
  const seen = `${request.url} ${request.visitor.language} ${rightsOf(request.visitor)} ${also}`;
  return `W/"${journalHead}-${createHash("sha256").update(seen).digest("base64url").slice(0, 16)}"`;
}

/**
 * The tag of one thing: its version, which `If-Match` compares, then whatever else its answer depends on.
 * Versions count entries of the journal, so the same tag never comes back for another content.
 */
export function versionTag(version: number, ...also: readonly number[]): string {
  return `"${[version, ...also].join("-")}"`;
}

/** Sends 304 where the visitor already holds the tagged answer (weak comparison); says whether it did. */
export function answeredByCache(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply
    .header("etag", tag)
    .header("cache-control", "private, no-cache")
    .header("vary", "accept-encoding, cookie, accept-language, x-lantu-reviewer");
  const held = request.headers["if-none-match"];
  if (held === undefined || !listed(held).some((one) => one === "*" || weak(one) === weak(tag))) return false;
  reply.code(304).send();
  return true;
}

/** The version an `If-Match` header asks for, undefined without one (or with `*`). Throws on what is no tag of ours. */
export function wantedVersion(request: FastifyRequest): number | undefined {
  const header = request.headers["if-match"];
  if (header === undefined || header.trim() === "*") return undefined;
  const version = /^"(\d{1,9})[-"]/.exec(header.trim())?.[1];
  if (version === undefined) throw new HttpProblem("precondition-failed");
  return Number(version);
}

function listed(header: string): readonly string[] {
  return header.split(",").map((tag) => tag.trim());
}

function weak(tag: string): string {
  return tag.startsWith("W/") ? tag.slice(2) : tag;
}
