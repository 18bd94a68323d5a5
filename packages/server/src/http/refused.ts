import type { Store } from "@lantu/store";
import type { FastifyRequest } from "fastify";
import { type ProblemCode, problemStatus } from "../contract/codes.ts";
import type { App } from "./app.ts";
import { nameError } from "./errors.ts";
import { loggable } from "./loggable.ts";
import { HttpProblem, type NamedProblem } from "./problem.ts";

/** What is refused to readers for who they are, where they come from, or what they bring; the rest is a link that leads nowhere. */
const OF_READERS: ReadonlySet<number> = new Set([401, 403, 410]);
const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
/** A one-time link, and the address of a calendar, are secrets for as long as they work. */
const LINK = /(\/(?:sign-in(?:-links|\/link)|calendars)\/)[^/]+/;
/** Milliseconds within which notes of one person or address are counted. */
const WHILE = 60_000;
/** Notes of their own that one person or address gets in that time; whatever else is refused them is counted together. */
const NOTES = 300;
/** Of asking too often it gets one: each would be a write. */
const NOTES_OF_HURRY = 1;
/** Persons and addresses remembered for that at most. */
const REMEMBERED = 10_000;
/** Stands for the paths that are counted together. */
const ANY_PATH = "…";
/** Fields named at most. */
const FIELDS = 5;

/** The path of a request without what was asked for, and without secrets. */
export const refusedPath = (url: string): string => (url.split("?", 1)[0] ?? "").replace(LINK, "$1…");

/** What was refused, and what about. */
interface Refused {
  readonly code: string;
  /** The name of a file, fields, an account; null for nothing. */
  readonly about: string | null;
}

/**
 * Keeps a record of a request that was refused, whatever it was answered with. Who asks for one path after the other cannot
 * push out what was noted of others: beyond so many within a while theirs are one line.
 */
export async function noteRefusal(
  { accounts }: Store,
  request: FastifyRequest,
  refused: Refused,
  hasRoom: (key: string) => boolean = () => true,
): Promise<void> {
  const { ip, method, url, visitor } = request;
  const person = visitor?.person?.id ?? null;
  const what = hasRoom(person ?? ip)
    ? { path: refusedPath(url), ...refused }
    : { path: ANY_PATH, code: refused.code, about: null };
  // A database that is away must not turn a refusal into another error.
  await accounts.refusals.note({ person, address: ip, method, ...what }).catch((failure: unknown) => {
    request.log.error({ error: loggable(failure) }, "refusal not noted");
  });
}

const PERSON = /^p[0-9a-f]{16}$/;

const STATUS: Readonly<Partial<Record<string, number>>> = problemStatus;

/**
 * Keeps a record of a file that was refused when it was read, after its upload had been answered; what went wrong here is
 * no refusal. `path`: where it was sent to.
 */
export async function noteFile(
  { accounts }: Store,
  { actor, path, code, about }: Refused & { readonly actor: string; readonly path: string },
): Promise<void> {
  if ((STATUS[code] ?? 400) >= 500) return;
  const person = PERSON.test(actor) ? actor : null;
  await accounts.refusals.note({ person, address: null, method: "POST", path, code, about });
}

/**
 * Keeps a record of every write that was refused, for whatever reason, and of everything refused for who asked, where
 * from or with what key.
 */
export function noteRefusals(app: App, store: Store): void {
  const [hasRoom, isFirst] = [atMost(NOTES), atMost(NOTES_OF_HURRY)];
  app.addHook("onError", async (request, _reply, error) => {
    const problem = nameError(error, request.id, request.headers["content-type"]);
    const { code } = problem;
    if (code === "too-many-requests" ? isFirst(request.ip) : isNoted(request.method, code))
      await noteRefusal(store, request, { code, about: aboutOf(error, problem) }, hasRoom);
  });
}

function isNoted(method: string, code: ProblemCode): boolean {
  const status = problemStatus[code];
  if (code === "locked-out" || OF_READERS.has(status)) return true;
  return !READING.has(method) && status >= 400 && status < 500;
}

/** What a refusal was about, in few words; never what was typed into a form, which may be a password in the wrong field. */
function aboutOf(error: Error, { params, fields = [] }: NamedProblem): string | null {
  if (error instanceof HttpProblem && error.about !== null) return error.about;
  if (typeof params.file === "string") return params.file;
  if (typeof params.type === "string") return params.type;
  return fields.length === 0
    ? null
    : fields
        .map(({ path }) => path)
        .slice(0, FIELDS)
        .join(" ");
}

/** Tells of a key whether it comes for one of the first so many `times` within a while. */
function atMost(times: number): (key: string) => boolean {
  const counted = new Map<string, { readonly since: number; readonly count: number }>();
  return (key) => {
    const now = Date.now();
    const before = counted.get(key);
    const isFresh = before === undefined || now - before.since >= WHILE;
    const count = isFresh ? 1 : before.count + 1;
    counted.delete(key);
    counted.set(key, { since: isFresh ? now : before.since, count });
    const [oldest] = counted.keys();
    if (counted.size > REMEMBERED && oldest !== undefined) counted.delete(oldest);
    return count <= times;
  };
}
