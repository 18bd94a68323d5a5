import type { Store } from "@lantu/store";
import type { z } from "zod";
import type { MappingGiven, ObservationImport } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { HttpProblem, problemDetails } from "../http/problem.ts";
import { presentTable } from "./present-table.ts";
import { readTable } from "./read-table.ts";
import { receiveTable } from "./take-in-table.ts";

/** A table to take in. */
export interface TableFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Where tables of observations are taken in; each step resolves when it is done. */
export interface TableDesk {
  take(file: TableFile): Promise<ObservationImport>;
  map(id: string, given: z.infer<typeof MappingGiven>): Promise<ObservationImport>;
  /** What cannot be published comes back as it stands, with the problem. */
  publish(id: string): Promise<ObservationImport>;
}

/** A desk in this process, without the queue: for the command line. */
export function tableDesk(store: Store, language: Language): TableDesk {
  const shown = async (id: string): Promise<ObservationImport> => {
    const record = await store.observationImports.get(id);
    if (record === null) throw new HttpProblem("not-found", { what: "table", id });
    return presentTable(record, language);
  };
  const { signal } = new AbortController();
  const read = async (id: string): Promise<ObservationImport> => {
    await readTable(store, id, signal);
    return shown(id);
  };
  return {
    async take({ fileName, bytes }) {
      const file = { fileName, bytes, size: bytes.length, problem: null };
      const record = await receiveTable(store, file, { publish: false, actor: "local" });
      return record.state === "queued" ? read(record.id) : presentTable(record, language);
    },
    async map(id, { mapping, sheet }) {
      const change = { state: "queued", mapping, problem: null, ...(sheet === undefined ? {} : { sheet }) } as const;
      await store.observationImports.change(id, change, ["draft", "verified"]);
      return read(id);
    },
    async publish(id) {
      const outcome = await store.observationImports.publish(id, { actor: "local" });
      if (outcome.kind === "done") return presentTable(outcome.value, language);
      const code = outcome.code === "changed-since" ? "observation-known" : outcome.code;
      return { ...(await shown(id)), problem: problemDetails({ code, params: outcome.params }, language) };
    },
  };
}
