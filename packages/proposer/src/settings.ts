/** How to reach the endpoint, and how much it may be asked. */
export interface ProposerSettings {
  /** The endpoint's base, e.g. `http://127.0.0.1:8000/v1`; `/chat/completions` is added. */
  readonly url: URL;
  readonly model: string;
  /** Sent as a bearer token; null where the endpoint asks for none. */
  readonly key: string | null;
  /** Characters of the document shown in one request. */
  readonly windowCharacters: number;
  /** Requests for one document at most; what lies beyond is not shown, and the outcome says so. */
  readonly windows: number;
  /** Time for one request, in milliseconds. */
  readonly milliseconds: number;
  /** Bytes of one answer that are read; a longer one is no answer. */
  readonly answerBytes: number;
}

/** A setting that cannot be used. */
export interface ProposerSettingsProblem {
  readonly name: "LANTU_PROPOSER_URL" | "LANTU_PROPOSER_MODEL";
  readonly value: string;
}

const LIMITS = { windowCharacters: 3000, windows: 120, milliseconds: 60_000, answerBytes: 1_000_000 } as const;

/**
 * Reads `LANTU_PROPOSER_URL`, `LANTU_PROPOSER_MODEL` and `LANTU_PROPOSER_KEY`. Null: there is no proposer, which is the
 * default. An address that is no http(s) address, or one without a model, is a problem and not a proposer.
 */
export function proposerSettings(
  env: Readonly<Record<string, string | undefined>>,
): ProposerSettings | ProposerSettingsProblem | null {
  const address = env.LANTU_PROPOSER_URL || null;
  if (address === null) return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return { name: "LANTU_PROPOSER_URL", value: address };
  const model = env.LANTU_PROPOSER_MODEL || null;
  if (model === null) return { name: "LANTU_PROPOSER_MODEL", value: "" };
  return { url, model, key: env.LANTU_PROPOSER_KEY || null, ...LIMITS };
}
