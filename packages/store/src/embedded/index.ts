import { checkCluster, createCluster, EMBEDDED_USER, startServer, stopOrphan, stopServer } from "./cluster.ts";
import { claim, release } from "./owner.ts";
import { choosePlace } from "./place.ts";
import { EmbeddedProblem } from "./problem.ts";

export { EmbeddedProblem, type EmbeddedProblemCode } from "./problem.ts";

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  /** Settings for `pg`: the host is the folder of a private socket. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** Where the data really lie. */
  readonly path: string;
  /** True where that is not inside the folder the user named. */
  readonly elsewhere: boolean;
  /** True on the very first start of this data directory. */
  readonly created: boolean;
  readonly pid: number;
  /** Resolves when the server ends without having been asked to. */
  readonly ended: Promise<void>;
  /** Ends connections, writes everything, gives the directory back. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with Lantu on a data directory, making it on first use. One process at a time may
 * hold a directory. Throws `EmbeddedProblem`; then nothing was changed.
 * @param further settings of PostgreSQL besides Lantu's own (`name=value`); tests give up durability with them
 */
export async function startEmbedded(dataDir: string, further: readonly string[] = []): Promise<EmbeddedDatabase> {
  const place = choosePlace(dataDir);
  const owner = claimOrRefuse(place.dataDir);
  if (owner) throw new EmbeddedProblem("data-in-use", { path: dataDir, pid: owner.pid });
  try {
    checkCluster(place);
    await stopOrphan(place);
    const created = createCluster(place);
    const server = await startServer(place, further);
    const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
    return {
      connection: { host: place.sockets, port: 5432, user: EMBEDDED_USER, database: "postgres" },
      path: place.cluster,
      elsewhere: place.elsewhere,
      created,
      pid: server.pid ?? 0,
      ended,
      stop: async () => {
        await stopServer(server.pid);
        release(place.dataDir);
      },
    };
  } catch (error) {
    release(place.dataDir);
    throw error;
  }
}

/** Where the embedded PostgreSQL of a data directory listens, for another process that runs on it. */
export function embeddedConnection(dataDir: string): EmbeddedDatabase["connection"] {
  return { host: choosePlace(dataDir).sockets, port: 5432, user: EMBEDDED_USER, database: "postgres" };
}

function claimOrRefuse(dataDir: string) {
  try {
    return claim(dataDir);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOSPC") throw new EmbeddedProblem("disk-full", { path: dataDir, free: 0, needed: 1 });
    throw new EmbeddedProblem("data-not-writable", { path: dataDir });
  }
}
