import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ProposerSettings, proposerSettings } from "@lantu/proposer";
import { type ProviderSettings, providerSettings } from "@lantu/server/providers";
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
  /** The address people use, where a proxy stands in front; null without one. */
  readonly publicUrl: URL | null;
  /** Proxies whose word on where a request came from is believed. */
  readonly trustedProxies: readonly string[];
  /** OpenID Connect providers people can sign in with. */
  readonly providers: readonly ProviderSettings[];
  /** What a new journal is sealed with; null: what it has, SHA-256 at first. */
  readonly digest: JournalDigest | null;
}

/** A setting that cannot be used, by name. */
export interface SettingsProblem {
  readonly code: "setting-invalid";
  readonly params: Readonly<Record<string, string | number>>;
}

const DEFAULT_PORT = 7440;

/**
 * Reads `LANTU_DATA`, `LANTU_HOST`, `LANTU_PORT`, `LANTU_PUBLIC_URL`, `LANTU_TRUSTED_PROXIES`, `LANTU_DATABASE_URL`,
 * `LANTU_JOURNAL_DIGEST`, `LANTU_OIDC_*` and `LANTU_PROPOSER_*`. Paths are relative to the project's folder.
 */
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
  const publicUrl = env.LANTU_PUBLIC_URL || null;
  if (publicUrl !== null && !isSite(publicUrl)) return invalid("LANTU_PUBLIC_URL", publicUrl);
  const trustedProxies = (env.LANTU_TRUSTED_PROXIES ?? "").split(/[\s,]+/).filter((one) => one !== "");
  const wrong = trustedProxies.find((one) => !isAddressRange(one));
  if (wrong !== undefined) return invalid("LANTU_TRUSTED_PROXIES", wrong);
  const providers = providerSettings(env);
  if ("value" in providers) return invalid(providers.name, providers.value);
  return {
    publicUrl: publicUrl === null ? null : new URL(publicUrl),
    trustedProxies,
    providers,
    proposer,
    digest,
    dataDir: resolve(projectRoot, env.LANTU_DATA || "data"),
    host: env.LANTU_HOST || "127.0.0.1",
    port,
    databaseUrl,
  };
}

/** An address of the web without a path: Lantu is served at the root of its host. */
function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && pathname === "/";
}

/** An IP address, or a range of them as CIDR. */
function isAddressRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most));
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
