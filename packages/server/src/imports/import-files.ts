import { randomUUID } from "node:crypto";
import type { Import } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { presentImport } from "./present.ts";
import { type ReadingServices, readImport } from "./read-import.ts";
import { receive } from "./receive.ts";

/** A file to import; its bytes are fetched when it is its turn, so that not all of them are in memory. */
export interface FileToImport {
  readonly fileName: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface ImportOptions {
  /** Publish what is found without waiting for a review. */
  readonly publish: boolean;
  /** `local` for the operator of this machine, `system` for the samples of the first start. */
  readonly actor: string;
  readonly sample: boolean;
  /** Read a file all the same where it does not look like a plan. */
  readonly insist?: boolean;
  /** Told when a file begins and when it is finished. */
  readonly onProgress?: (file: FileToImport, state: Import) => void;
  /** Of the problems; default Chinese. */
  readonly language?: Language;
  readonly signal?: AbortSignal;
}

/**
 * Imports files one after the other in this process, without the queue: for the first start and the command line.
 * Returns their imports in the order of the files; a file that failed does not keep the others from going on.
 */
export async function importFiles(
  services: ReadingServices,
  files: readonly FileToImport[],
  options: ImportOptions,
): Promise<readonly Import[]> {
  const {
    publish,
    actor,
    sample,
    insist = false,
    onProgress,
    language = "zh-CN",
    signal = new AbortController().signal,
  } = options;
  const consignment = { batch: randomUUID(), publish, insist, actor, sample };
  const finished: Import[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    const bytes = await file.bytes();
    const received = { fileName: file.fileName, size: bytes.length, bytes, problem: null };
    const record = await receive(services.store, received, consignment);
    onProgress?.(file, presentImport(record, language));
    if (record.state === "queued") await readImport(services, record.id, signal);
    const now = presentImport((await services.store.imports.get(record.id)) ?? record, language);
    onProgress?.(file, now);
    finished.push(now);
  }
  return finished;
}
