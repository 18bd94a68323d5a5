import { createHash, randomUUID } from "node:crypto";
import { documentId } from "@lantu/core/ledger";
import type { ImportProblem, ImportRecord, NewImport, Store } from "@lantu/store";

/** A file as it came in, whole or with the reason why it is not. */
export interface ReceivedFile {
  readonly fileName: string;
  /** Bytes received; of a refused file the size seen. */
  readonly size: number;
  readonly bytes: Uint8Array | null;
  readonly problem: ImportProblem | null;
}

/** What holds for all files of one import. */
export interface Consignment {
  /** Names the files that came together. */
  readonly batch: string;
  readonly publish: boolean;
  /** Read it all the same where it does not look like a plan. */
  readonly insist?: boolean;
  readonly sample: boolean;
  readonly actor: string;
}

/**
 * Enters a file: its bytes are on disk before its import is, so that an acknowledged file can always be read again.
 * A refused, empty or already known file gets its import too, finished, with the problem.
 */
export async function receive(store: Store, file: ReceivedFile, consignment: Consignment): Promise<ImportRecord> {
  const entry: NewImport = { id: randomUUID(), fileName: file.fileName, size: file.size, source: null, ...consignment };
  if (file.bytes === null || file.problem !== null) return enter(store, { ...entry, ...failed(file.problem) });
  if (file.bytes.length === 0) return enter(store, { ...entry, ...failed({ code: "file-empty", params: {} }) });
  const known = await knownDocument(store, file.bytes);
  if (known !== null) return enter(store, { ...entry, ...duplicate(known) });
  const source = await store.sources.put({ bytes: file.bytes, fileName: file.fileName });
  return enter(store, { ...entry, source });
}

async function enter(store: Store, entry: NewImport): Promise<ImportRecord> {
  const [record] = await store.imports.create([entry]);
  if (record === undefined) throw new Error("the store entered no import");
  return record;
}

function failed(problem: ImportProblem | null): Pick<NewImport, "state" | "problem"> {
  return { state: "failed", problem: problem ?? { code: "file-unreadable", params: {} } };
}

/** A document that holds the same bytes; a discarded one may be read anew. */
async function knownDocument(store: Store, bytes: Uint8Array) {
  const id = documentId(createHash("sha256").update(bytes).digest("hex"));
  const document = await store.documents.get(id);
  return document === null || document.state === "discarded" ? null : document;
}

/** How an import ends whose bytes are here already. */
export function duplicate(document: { readonly id: string; readonly title: string }) {
  return {
    state: "duplicate",
    document: document.id,
    problem: { code: "file-duplicate", params: { title: document.title, id: document.id } },
  } as const;
}
