import { EmbeddedProblem, embeddedConnection, openStore, type Store, startEmbedded } from "@lantu/store";
import type { Settings } from "./place.ts";

/** A store, and what has to be stopped after it. */
export interface OpenDatabase {
  readonly store: Store;
  /** Where the data are, for a person: a path, or the address without its password. */
  readonly where: string;
  /** The folder of the embedded cluster where that is not inside the data directory, else null. */
  readonly elsewhere: string | null;
  readonly embedded: boolean;
  /** Resolves when the embedded server ends without having been asked to; never for an external one. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the database the settings name. Rejects with `EmbeddedProblem` or `StoreProblem`; then nothing was changed. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  return settings.databaseUrl === null ? openEmbedded(settings) : openExternal(settings.databaseUrl, settings);
}

/** The same, also where a server of ours is at work on it: then beside that one, on its database. */
async function openBeside(settings: Settings): Promise<Pick<OpenDatabase, "store" | "close">> {
  try {
    return await openDatabase(settings);
  } catch (error) {
    if (!(error instanceof EmbeddedProblem) || error.code !== "data-in-use") throw error;
    const store = await openStore(embeddedConnection(settings.dataDir));
    return { store, close: () => store.close() };
  }
}

/** Does what needs the database, beside a server of ours that is at work on it, and lets go of it whatever comes of it. */
export async function withStore<T>(settings: Settings, work: (store: Store) => Promise<T>): Promise<T> {
  const { store, close } = await openBeside(settings);
  try {
    return await work(store);
  } finally {
    await close();
  }
}

type Digest = Pick<Settings, "digest">;

async function openEmbedded({ dataDir, digest }: Digest & Pick<Settings, "dataDir">): Promise<OpenDatabase> {
  const server = await startEmbedded(dataDir);
  try {
    const store = await openStore({ ...server.connection, digest: digest ?? undefined });
    const close = async () => {
      await store.close();
      await server.stop();
    };
    return {
      store,
      where: server.path,
      elsewhere: server.elsewhere ? server.path : null,
      embedded: true,
      ended: server.ended,
      close,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openExternal(url: string, { digest }: Digest): Promise<OpenDatabase> {
  const store = await openStore({ url, digest: digest ?? undefined });
  return {
    store,
    where: withoutPassword(url),
    elsewhere: null,
    embedded: false,
    ended: new Promise(() => {}),
    close: () => store.close(),
  };
}

/** The address as it may be shown and logged. */
function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  shown.search = "";
  return shown.href;
}
