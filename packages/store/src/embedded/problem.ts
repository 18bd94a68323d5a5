/** What can keep the embedded database from starting, by name; the sentence is rendered by whoever shows it. */
export type EmbeddedProblemCode =
  | "platform-unsupported" // params: platform
  | "root-without-user" // no unprivileged account to run PostgreSQL as
  | "data-not-writable" // params: path
  | "data-in-use" // params: path, pid
  | "data-version" // params: path, found, expected
  | "disk-full" // params: path, free (bytes), needed (bytes)
  | "database-failed"; // params: path, log (last lines of the server's log)

/** A refusal to start; nothing was changed when it is thrown. */
export class EmbeddedProblem extends Error {
  readonly code: EmbeddedProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: EmbeddedProblemCode, params: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "EmbeddedProblem";
    this.code = code;
    this.params = params;
  }
}
