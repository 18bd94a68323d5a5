import type { Proposal } from "@lantu/core";
import { proposalsOf } from "./answer.ts";
import { requestBody } from "./request.ts";
import type { ProposerSettings } from "./settings.ts";

/** Why a request brought nothing. */
export type AskProblem = "unreachable" | "refused" | "overloaded" | "timeout" | "too-long" | "not-understood";

/** What one request brought. */
export type Asked = { readonly kind: "proposals"; readonly proposals: readonly Proposal[] } | Failed;

interface Failed {
  readonly kind: "failed";
  readonly problem: AskProblem;
}

/** Waits before a second and a third try of what may pass by itself, in milliseconds. */
const PAUSES = [500, 2000] as const;

const failed = (problem: AskProblem): Failed => ({ kind: "failed", problem });

/**
 * Shows one stretch of text to the endpoint. Rejects only with the reason of `signal`; everything an endpoint can do
 * wrong is a named outcome. Redirects are not followed: the key goes nowhere else.
 */
export async function ask(settings: ProposerSettings, text: string, signal: AbortSignal): Promise<Asked> {
  for (const pause of PAUSES) {
    const asked = await askOnce(settings, text, signal);
    if (asked.kind === "proposals" || asked.problem !== "overloaded") return asked;
    await waited(pause, signal);
  }
  return askOnce(settings, text, signal);
}

async function askOnce(settings: ProposerSettings, text: string, signal: AbortSignal): Promise<Asked> {
  const late = AbortSignal.timeout(settings.milliseconds);
  try {
    const response = await fetch(addressOf(settings.url), {
      method: "POST",
      redirect: "error",
      headers: { "content-type": "application/json", ...authorization(settings.key) },
      body: requestBody(settings, text),
      signal: AbortSignal.any([signal, late]),
    });
    if (response.status === 429 || response.status >= 500) return await refusal(response, "overloaded");
    if (!response.ok) return await refusal(response, "refused");
    const body = await readAtMost(response, settings.answerBytes);
    if (body === null) return failed("too-long");
    const proposals = proposalsOf(body);
    return proposals === null ? failed("not-understood") : { kind: "proposals", proposals };
  } catch {
    signal.throwIfAborted();
    return failed(late.aborted ? "timeout" : "unreachable");
  }
}

/** An answer that is not read must be let go, or its connection stays. */
async function refusal(response: Response, problem: AskProblem): Promise<Failed> {
  await response.body?.cancel();
  return failed(problem);
}

/** `/chat/completions` behind the base, whether that ends in a slash or not. */
export function addressOf(base: URL): URL {
  const address = new URL(base);
  address.pathname = `${base.pathname.replace(/\/+$/, "")}/chat/completions`;
  return address;
}

function authorization(key: string | null): Record<string, string> {
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

/** The body as text, or null where it is longer than `most` bytes; not more than that is ever held. */
async function readAtMost(response: Response, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (response.body === null) return "";
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

async function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
  });
  signal.throwIfAborted();
}
