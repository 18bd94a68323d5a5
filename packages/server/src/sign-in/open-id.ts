import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { isLoopback } from "../http/host.ts";
import { HttpProblem } from "../http/problem.ts";
import type { ProviderSettings } from "./providers.ts";

/** What has to be remembered between going to a provider and coming back. */
export interface Journey {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Path of the page to come back to. */
  readonly back: string;
  /** Milliseconds since 1970 after which it no longer counts. */
  readonly until: number;
}

/** Whom a provider says somebody is. */
export interface Known {
  readonly issuer: string;
  readonly subject: string;
  /** What the account here may be called, the likeliest first. */
  readonly accounts: readonly string[];
}

/** Milliseconds somebody may take at the provider. */
const JOURNEY = 10 * 60_000;
/** Seconds an answer of a provider may take. */
const TIMEOUT = 10;
const SCOPE = "openid profile email";

/** Signing in with OpenID Connect: authorization code with PKCE, state and nonce. */
export interface OpenId {
  readonly providers: readonly ProviderSettings[];
  /** Where to send the browser, and what to remember. Throws `not-found`, `provider-failed`. */
  depart(name: string, redirectUri: string, back: string): Promise<{ readonly url: string; readonly journey: Journey }>;
  /** Whom the provider says came back. Throws `not-found`, `provider-failed`. */
  arrive(journey: Journey, cameBackTo: URL): Promise<Known>;
}

/** Makes the providers of a server; each is asked what it can do when it is first used. */
export function openIdOf(providers: readonly ProviderSettings[]): OpenId {
  const discovered = new Map<string, Promise<Configuration>>();
  const providerOf = (name: string): ProviderSettings => {
    const provider = providers.find((one) => one.name === name);
    if (provider === undefined) throw new HttpProblem("not-found", { what: "address" });
    return provider;
  };
  const configuration = async (provider: ProviderSettings): Promise<Configuration> => {
    const known = discovered.get(provider.name) ?? discover(provider);
    discovered.set(provider.name, known);
    try {
      return await known;
    } catch (error) {
      discovered.delete(provider.name);
      throw error;
    }
  };
  return {
    providers,
    depart: async (name, redirectUri, back) => {
      const provider = providerOf(name);
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const challenge = await calculatePKCECodeChallenge(verifier);
      const url = await asked(provider, async () =>
        buildAuthorizationUrl(await configuration(provider), {
          ...{ redirect_uri: redirectUri, scope: SCOPE, state, nonce },
          ...{ code_challenge: challenge, code_challenge_method: "S256" },
        }),
      );
      return { url: url.href, journey: { provider: name, state, nonce, verifier, back, until: Date.now() + JOURNEY } };
    },
    arrive: async ({ provider: name, state, nonce, verifier }, cameBackTo) => {
      const provider = providerOf(name);
      const claims = await asked(provider, async () => {
        const tokens = await authorizationCodeGrant(await configuration(provider), cameBackTo, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
        });
        return tokens.claims();
      });
      if (claims === undefined)
        throw new HttpProblem("provider-failed", { provider: provider.title, reason: "claims" });
      return knownOf(claims);
    },
  };
}

/** Encryption is left out only where nothing leaves this machine. */
function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const here = issuer.protocol === "http:" && isLoopback(issuer.hostname);
  const execute = here ? [allowInsecureRequests] : [];
  return discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT });
}

/** Anything a provider does wrong has one name; what it was stands in the parameters by its code alone. */
async function asked<T>({ title }: ProviderSettings, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "silent";
    throw new HttpProblem("provider-failed", { provider: title, reason: code.slice(0, 60) });
  }
}

/** An e-mail address counts only where the provider has checked that it is the person's. */
function knownOf(claims: IDToken): Known {
  const { iss, sub, preferred_username: name, email, email_verified: verified } = claims;
  const accounts = [name, verified === true ? email : undefined].filter((one) => typeof one === "string");
  return { issuer: iss, subject: sub, accounts };
}
