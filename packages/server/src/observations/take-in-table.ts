import { randomInt } from "node:crypto";
import type { ObservationImportRecord, Store } from "@lantu/store";
import type { ReceivedFile } from "../imports/receive.ts";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new id of a table: `o` and twelve digits to the base 36. */
export function releaseId(): string {
  return `o${Array.from({ length: 12 }, () => DIGITS[randomInt(DIGITS.length)]).join("")}`;
}

/** Enters a table: its bytes are on disk before it is. A refused or empty file gets its entry too, with the problem. */
export async function receiveTable(
  store: Store,
  file: ReceivedFile,
  { publish, actor }: { readonly publish: boolean; readonly actor: string },
): Promise<ObservationImportRecord> {
  const entry = {
    ...{ id: releaseId(), fileName: file.fileName, size: file.size, source: null, actor },
    kind: "file" as const,
    publish: publish ? ("at-once" as const) : ("asked" as const),
  };
  const problem =
    file.problem ?? (file.bytes === null || file.bytes.length === 0 ? { code: "file-empty", params: {} } : null);
  if (problem !== null || file.bytes === null) {
    return store.observationImports.create({ ...entry, state: "failed", problem });
  }
  const source = await store.sources.put({ bytes: file.bytes, fileName: file.fileName });
  return store.observationImports.create({ ...entry, source });
}
