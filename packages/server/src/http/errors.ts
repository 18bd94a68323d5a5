import { InvalidCursor } from "@lantu/store";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { App } from "./app.ts";
import { loggable } from "./loggable.ts";
import { HttpProblem, type NamedProblem, problemDetails } from "./problem.ts";

/** Sends a problem. Nothing of the program's inside goes out: no stack, no query, no message of a library. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: NamedProblem): FastifyReply {
  const body = problemDetails(problem, request.visitor?.language ?? "zh-CN", pathOf(request.url));
  return reply
    .code(body.status)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(body));
}

/** Answers every error with Problem Details; those nobody foresaw are logged with the request's number. */
export function handleErrors(app: App): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const problem = nameError(error, request.id, request.headers["content-type"]);
    if (problem.code === "internal" || problem.code === "unavailable")
      request.log.error({ error: loggable(error) }, problem.code);
    return sendProblem(request, reply, problem);
  });
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? url;
}

/** Codes of the HTTP library for a request that is at fault itself. */
const requestErrors: Readonly<Record<string, NamedProblem["code"]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "request-too-large",
  FST_REQ_FILE_TOO_LARGE: "request-too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media-type",
  FST_INVALID_MULTIPART_CONTENT_TYPE: "media-type",
};

/** Finds the name of whatever was thrown. `reference`: the number under which the log has the rest; `type`: what the body said it was. */
export function nameError(
  error: Error & { code?: unknown; statusCode?: unknown },
  reference: string,
  type = "",
): NamedProblem {
  if (error instanceof HttpProblem) return error;
  const cursor = invalidCursor(error);
  if (cursor !== null) return cursor;
  const code = String(error.code ?? "");
  const known = requestErrors[code];
  if (known === "media-type") return { code: known, params: { type: type.slice(0, MEDIA_TYPE) } };
  if (known !== undefined) return { code: known, params: { limit: BODY_LIMIT } };
  const status = Number(error.statusCode ?? 500);
  if (status >= 400 && status < 500) return { code: "invalid-request", params: {} };
  return databaseGone(error) ? { code: "unavailable", params: {} } : { code: "internal", params: { reference } };
}

/** A cursor of another list, or one made up: which parameter it stands in, else null. */
function invalidCursor(error: Error): NamedProblem | null {
  if (error.name !== InvalidCursor.name || !("params" in error)) return null;
  const { field } = (error as InvalidCursor).params;
  return { code: "invalid-request", params: {}, fields: [{ path: `query.${field}`, rule: "format", params: {} }] };
}

/** Characters of a content type that are told. */
const MEDIA_TYPE = 100;

/** Bytes of a JSON body: five thousand ids of a decision fit four times. */
export const BODY_LIMIT = 1024 * 1024;

/** Lost or refused connections: the system's errors, and PostgreSQL's classes 08, 53 and 57P (shutting down, starting up). */
const GONE = /^(ECONN|ENOENT$|EPIPE$|ETIMEDOUT$|08|53|57P)/;

function databaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (GONE.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
    return true;
  return databaseGone(error.cause);
}
