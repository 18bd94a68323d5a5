/**
 * Everything that can go wrong, by name. The sentence is rendered late, per language, from `messages/*.ts`
 * with its parameters; the code is what programs rely on. This file and `messages` import no library, so that the
 * web page can render a problem without carrying a schema library.
 */
export const problemCodes = [
  "not-found",
  "invalid-request",
  "conflict",
  "precondition-failed",
  "forbidden",
  "too-many-requests",
  "internal",
  "unavailable",
  "file-empty",
  "file-too-large",
  "file-too-many-pages",
  "file-too-many-scans",
  "file-unreadable",
  "file-password",
  "file-type",
  "file-no-text",
  "file-timeout",
  "file-memory",
  "file-not-a-plan",
  "file-duplicate",
  "proposer-silent",
  "import-not-in-review",
  "nothing-to-publish",
  "changed-since",
  "not-undoable",
  "opinions-open",
  "opinion-closed",
  "reason-needed",
  "reviewer-needed",
  "file-gone",
  "request-too-large",
  "too-many-files",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What a sentence is made with: the file's name, a limit in bytes, a field's path. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** The HTTP status a problem is answered with. */
export const problemStatus: Readonly<Record<ProblemCode, number>> = {
  "not-found": 404,
  "invalid-request": 400,
  conflict: 409,
  "precondition-failed": 412,
  forbidden: 403,
  "too-many-requests": 429,
  internal: 500,
  unavailable: 503,
  "file-empty": 422,
  "file-too-large": 413,
  "file-too-many-pages": 422,
  "file-too-many-scans": 422,
  "file-unreadable": 422,
  "file-password": 422,
  "file-type": 415,
  "file-no-text": 422,
  "file-timeout": 422,
  "file-memory": 422,
  "file-not-a-plan": 422,
  "file-duplicate": 409,
  "proposer-silent": 502,
  "import-not-in-review": 409,
  "nothing-to-publish": 409,
  "changed-since": 409,
  "not-undoable": 409,
  "opinions-open": 409,
  "opinion-closed": 409,
  "reason-needed": 409,
  "reviewer-needed": 400,
  "file-gone": 409,
  "request-too-large": 413,
  "too-many-files": 413,
};
