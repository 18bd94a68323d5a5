import type { ImportRecord, Store } from "@lantu/store";

/**
 * Takes an import back that is not finished; null where it is (or is unknown). From then on nothing of it is saved,
 * even if it is being read at this moment.
 */
export async function cancelImport(store: Store, id: string): Promise<ImportRecord | null> {
  const cancelled = await store.imports.change(id, { state: "cancelled" }, ["queued", "reading"]);
  if (cancelled !== null && cancelled.source !== null) await store.sources.release(cancelled.source);
  return cancelled;
}
