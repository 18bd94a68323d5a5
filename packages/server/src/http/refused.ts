import type { Store } from "@lantu/store";
import { problemStatus } from "../contract/codes.ts";
import type { App } from "./app.ts";
import { nameError } from "./errors.ts";
import { loggable } from "./loggable.ts";

/** What is worth an administrator's look besides what is answered with 401 or 403. */
const ALSO: ReadonlySet<string> = new Set(["locked-out"]);
/** A one-time link, and the address of a calendar, are secrets for as long as they work. */
const LINK = /(\/(?:sign-in(?:-links|\/link)|calendars)\/)[^/]+/;

/** The path of a request without what was asked for, and without secrets. */
export const refusedPath = (url: string): string => (url.split("?", 1)[0] ?? "").replace(LINK, "$1…");

/** Keeps a record of every request that was refused for who asked or where from. */
export function noteRefusals(app: App, { accounts }: Store): void {
  app.addHook("onError", async (request, _reply, error) => {
    const { code } = nameError(error, request.id);
    if (problemStatus[code] !== 401 && problemStatus[code] !== 403 && !ALSO.has(code)) return;
    const { ip, method, url, visitor } = request;
    const refusal = { person: visitor?.person?.id ?? null, address: ip, method, path: refusedPath(url), code };
    // A database that is away must not turn a refusal into another error.
    await accounts.refusals.note(refusal).catch((failure: unknown) => {
      request.log.error({ error: loggable(failure) }, "refusal not noted");
    });
  });
}
