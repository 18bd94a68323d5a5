import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ProposerSettings, proposerSettings } from "@lantu/proposer";
import { isJournalDigest, type JournalDigest } from "@lantu/store/digest";

/** Folder of the whole project: three levels above `packages/cli/dist`. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** What the environment says of where things are. */
export interface Settings {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** Connection string of an external PostgreSQL, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** The endpoint that proposes further commitments; null, the default, where there is none. */
  readonly proposer: ProposerSettings | null;
  /** What a new journal is sealed with; null: what it has, SHA-256 at first. */
  readonly digest: JournalDigest | null;
}

/** A setting that cannot be used, by name. */
export interface SettingsProblem {
  readonly code: "setting-invalid";
  readonly params: Readonly<Record<string, string | number>>;
}

const DEFAULT_PORT = 7440;

/** Reads `LANTU_DATA`, `LANTU_HOST`, `LANTU_PORT`, `LANTU_DATABASE_URL`, `LANTU_JOURNAL_DIGEST` and `LANTU_PROPOSER_*`. Paths are relative to the project's folder. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings | SettingsProblem {
  const port = Number(env.LANTU_PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return invalid("LANTU_PORT", env.LANTU_PORT);
  const databaseUrl = env.LANTU_DATABASE_URL || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return invalid("LANTU_DATABASE_URL", databaseUrl.split("@").at(-1));
  const proposer = proposerSettings(env);
  if (proposer !== null && "name" in proposer) return invalid(proposer.name, proposer.value);
  const digest = env.LANTU_JOURNAL_DIGEST || null;
  if (digest !== null && !isJournalDigest(digest)) return invalid("LANTU_JOURNAL_DIGEST", digest);
  return {
    proposer,
    digest,
    dataDir: resolve(projectRoot, env.LANTU_DATA || "data"),
    host: env.LANTU_HOST || "127.0.0.1",
    port,
    databaseUrl,
  };
}

const invalid = (name: string, value: string | undefined): SettingsProblem => ({
  code: "setting-invalid",
  params: { name, value: value ?? "" },
});

/** The server that runs on a data directory. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
}

const file = (dataDir: string): string => join(dataDir, "server.json");

/** Notes where the server of a data directory listens, so that other commands find it. */
export function announceServer(dataDir: string, server: RunningServer): void {
  writeFileSync(file(dataDir), JSON.stringify(server));
}

export function withdrawServer(dataDir: string): void {
  rmSync(file(dataDir), { force: true });
}

/** The server running on a data directory, or null; one that left its note behind when it was killed does not count. */
export async function runningServer(dataDir: string): Promise<RunningServer | null> {
  if (!existsSync(file(dataDir))) return null;
  try {
    const { url, pid } = JSON.parse(readFileSync(file(dataDir), "utf8"));
    const answer = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(3000) });
    return answer.ok ? { url: String(url), pid: Number(pid) } : null;
  } catch {
    return null;
  }
}
