/** Why a file could not be read; the same names as the problem codes of the HTTP contract. */
export type ReadProblemCode =
  | "file-empty"
  | "file-too-large"
  | "file-too-many-pages"
  | "file-too-many-scans"
  | "file-unreadable"
  | "file-password"
  | "file-type"
  | "file-no-text"
  | "file-timeout"
  | "file-memory";

/** Values the sentence of a problem is made from, rendered late and per language. */
export type ReadProblemParams = Readonly<Record<string, string | number>>;

/**
 * A file that cannot be read, by name. `params` always carries `file` once the problem has left `readFile`;
 * its other members say what was met and what the limit is.
 */
export class ReadProblem extends Error {
  override readonly name = "ReadProblem";
  readonly code: ReadProblemCode;
  readonly params: ReadProblemParams;

  constructor(code: ReadProblemCode, params: ReadProblemParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.code = code;
    this.params = params;
  }
}

/** The same problem with the file named in its parameters. */
export function inFile(problem: ReadProblem, file: string): ReadProblem {
  return new ReadProblem(problem.code, { ...problem.params, file }, problem.cause);
}

/** Any thrown value as a problem: problems stay what they are, everything else means the bytes could not be read. */
export function asProblem(thrown: unknown): ReadProblem {
  return thrown instanceof ReadProblem ? thrown : new ReadProblem("file-unreadable", { reason: "damaged" }, thrown);
}
