import { BackupProblem } from "./problem.ts";

/** Version of the form of archives. */
export const FORMAT = 1;
/** What tells that an archive is of Lantu. */
const PROGRAM = "lantu";

/** The name of the manifest, the first file of an archive. */
export const MANIFEST = "manifest.json";
/** The journal, an entry a line. */
export const JOURNAL = "journal.ndjson";

/** Bytes a manifest may have. */
export const LARGEST_MANIFEST = 64 << 20;

/** One file of an archive. */
export interface Part {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** One table of an archive. */
export interface TablePart {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** What an archive says of itself. */
export interface Manifest {
  readonly program: typeof PROGRAM;
  readonly format: number;
  /** Time of the last change of the schema it was made from, in milliseconds. */
  readonly schema: number;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly digest: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly tables: readonly TablePart[];
  readonly parts: readonly Part[];
  /**
   * Names of files that are not what they were received as: their bytes have another hash than their name tells, or they
   * are gone though a report leans on them. Left out in archives made before this was looked at.
   */
  readonly damaged?: readonly string[];
  /** What whoever keeps it should know. */
  readonly notes: readonly string[];
}

/** Whether a part is no file that was received, or still what it was received as. */
export const isAsReceived = ({ name, sha256 }: Pick<Part, "name" | "sha256">): boolean =>
  (FILE_NAME.exec(name)?.[1] ?? sha256) === sha256;

/** What everybody who keeps an archive should know. */
export const NOTES = [
  "Passwords are kept as argon2id hashes, sessions and links as SHA-256. Keep the archive as you keep the database.",
  "Secrets of one-time codes are sealed with the key of the installation, which is not in here: keep that key apart.",
] as const;

/** A manifest that is being made. */
export const manifestOf = (given: Omit<Manifest, "program" | "format" | "notes">): Manifest => ({
  ...{ program: PROGRAM, format: FORMAT },
  ...given,
  notes: NOTES,
});

/** Names of files in an archive: nothing else is ever written or read. */
const PART_NAME = /^(?:journal\.ndjson|tables\/[a-z_]{1,60}\.copy|(?:sources|attachments)\/[0-9a-f]{64})$/;
/** Files are named for the hash of their bytes. */
const FILE_NAME = /^(?:sources|attachments)\/([0-9a-f]{64})$/;
const HASH = /^[0-9a-f]{64}$/;
const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Reads a manifest.
 * @throws BackupProblem `backup-foreign` or `backup-newer`
 */
export function readManifest(text: string, schema: number): Manifest {
  const given = parsed(text);
  if (typeof given !== "object" || given === null || !("program" in given) || given.program !== PROGRAM)
    throw foreign();
  const manifest = given as Manifest;
  if (!Number.isInteger(manifest.format) || !Number.isFinite(manifest.schema)) throw foreign();
  if (manifest.format > FORMAT) throw new BackupProblem("backup-newer", { found: manifest.format, known: FORMAT });
  if (manifest.schema > schema)
    throw new BackupProblem("backup-newer", { found: day(manifest.schema), known: day(schema) });
  const isWhole = isListOf(manifest.parts, isPart) && isListOf(manifest.tables, isTable) && isHead(manifest.head);
  const names = isWhole ? manifest.parts.map(({ name }) => name) : [];
  const damaged = isWhole ? (manifest.damaged ?? []) : [];
  if (!isListOfNames(damaged)) throw foreign();
  if (!isWhole || new Set(names).size !== names.length || !names.includes(JOURNAL)) throw foreign();
  const altered = manifest.parts.find((part) => !isAsReceived(part) && !damaged.includes(part.name));
  if (altered !== undefined) throw new BackupProblem("backup-altered", { part: altered.name });
  return manifest;
}

const isListOfNames = (list: unknown): boolean =>
  Array.isArray(list) && list.every((name) => typeof name === "string" && FILE_NAME.test(name));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw foreign();
  }
}

const foreign = () => new BackupProblem("backup-foreign");
const day = (milliseconds: number): string => new Date(milliseconds).toISOString();

const isListOf = (list: unknown, is: (one: never) => boolean): boolean =>
  Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null && is(one as never));

const isPart = ({ name, size, sha256 }: Part): boolean =>
  PART_NAME.test(name) && Number.isSafeInteger(size) && size >= 0 && HASH.test(sha256);

const isTable = ({ table, columns, rows }: TablePart): boolean =>
  NAME.test(table) && Array.isArray(columns) && columns.every((one) => NAME.test(one)) && Number.isInteger(rows);

const isHead = (head: unknown): boolean =>
  typeof head === "object" && head !== null && "seq" in head && "hash" in head && Number.isInteger(head.seq);
