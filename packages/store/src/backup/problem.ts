/** What can keep a backup from being made or taken in, by name; the sentence is rendered by whoever shows it. */
export type BackupProblemCode =
  | "backup-damaged" // params: reason: it cannot be unpacked, or ends too early
  | "backup-foreign" // it was not made by Lantu, or holds what Lantu never puts in
  | "backup-newer" // params: found, known: a later Lantu made it
  | "backup-altered" // params: part: its bytes are not those the manifest tells
  | "backup-too-large" // params: limit: bytes
  | "backup-broken" // params: at, seq, table, row: what it holds does not follow from its journal
  | "database-not-empty"; // params: table: something is there already

/** A refusal; nothing was changed. */
export class BackupProblem extends Error {
  readonly code: BackupProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: BackupProblemCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = "BackupProblem";
    this.code = code;
    this.params = params;
  }
}
