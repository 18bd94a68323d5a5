import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { asProblem } from "../problem.ts";
import type { RowBatch, TableWanted } from "./batch.ts";
import type { TableLimits } from "./limits.ts";
import { readTable, sheetNames } from "./read-table.ts";

/** What a worker is given. */
export interface TableTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly wanted: TableWanted;
  readonly limits: TableLimits;
}

/** What a worker tells, each answered with a message before the next comes; a problem travels as data. */
export type TableMessage =
  | { readonly kind: "sheets"; readonly names: readonly string[] }
  | { readonly kind: "rows"; readonly batch: RowBatch }
  | { readonly kind: "problem"; readonly code: string; readonly params: Readonly<Record<string, string | number>> }
  | { readonly kind: "end" };

const port = parentPort;
if (port !== null) {
  const { bytes, fileName, wanted, limits }: TableTask = workerData;
  const tell = async (message: TableMessage): Promise<void> => {
    port.postMessage(message);
    await once(port, "message");
  };
  try {
    await tell({ kind: "sheets", names: sheetNames(bytes, fileName) });
    for await (const batch of readTable(bytes, fileName, wanted, limits)) await tell({ kind: "rows", batch });
    port.postMessage({ kind: "end" } satisfies TableMessage);
  } catch (thrown) {
    const { code, params } = asProblem(thrown);
    port.postMessage({ kind: "problem", code, params } satisfies TableMessage);
  }
  port.close();
}
