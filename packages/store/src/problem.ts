/** What can keep a store from opening, by name; the sentence is rendered by whoever shows it. */
export type StoreProblemCode =
  | "database-unreachable" // params: host, port, database, reason (the server's or system's own code or words)
  | "database-too-old" // params: found, needed (PostgreSQL versions)
  | "database-newer" // params: found, known (times of the newest migrations, ISO 8601)
  | "database-encoding" // params: database, found; the database must be UTF8
  | "journal-digest" // params: found, wanted: the journal is sealed with another digest already
  | "database-forbidden"; // params: database, reason: this account may not make tables there, or nobody may write

/** A refusal to open a database; it was not changed. */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: StoreProblemCode, params: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = "StoreProblem";
    this.code = code;
    this.params = params;
  }
}
