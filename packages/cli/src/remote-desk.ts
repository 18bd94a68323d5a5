import { setTimeout as pause } from "node:timers/promises";
import type { TableDesk } from "@lantu/server";
import { addresses, type ObservationImport, type ObservationImportList } from "@lantu/server/contract";
import type { Language } from "@lantu/server/messages";
import { askServer } from "./import-remote.ts";

/** Milliseconds between two looks at how far the server has come. */
const INTERVAL = 250;

/** How a running server is spoken to. */
export interface RemoteDesk {
  readonly url: string;
  readonly language: Language;
  /** Told whenever a table has come further. */
  readonly onProgress: (state: ObservationImport) => void;
}

/** The desk of a running server. Its steps reject with `RefusedByServer` or `ServerSilent`. */
export function remoteDesk({ url, language, onProgress }: RemoteDesk): TableDesk {
  const path = (address: string, id = ""): string => `${address.replace(":table", id)}?lang=${language}`;
  const send = (address: string, id: string, method: string, body: object) => {
    const init = { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    return askServer<ObservationImport>(url, path(address, id), init);
  };
  const settled = async (id: string): Promise<ObservationImport> => {
    for (;;) {
      const state = await askServer<ObservationImport>(url, path(addresses.observationImport, id));
      onProgress(state);
      if (state.state !== "queued" && state.state !== "reading") return state;
      await pause(INTERVAL);
    }
  };
  return {
    async take({ fileName, bytes }) {
      const form = new FormData();
      form.append("file", new Blob([Buffer.from(bytes)]), fileName);
      const sent = { method: "POST", body: form };
      const { items } = await askServer<ObservationImportList>(url, path(addresses.observationImports), sent);
      const [entered] = items;
      if (entered === undefined) throw new Error("the server entered no table");
      return settled(entered.id);
    },
    async map(id, given) {
      await send(addresses.observationMapping, id, "PUT", given);
      return settled(id);
    },
    publish: (id) => send(addresses.publishObservations, id, "POST", {}),
  };
}
