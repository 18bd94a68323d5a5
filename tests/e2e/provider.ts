import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** An OpenID Connect provider on this machine, and what Lantu is told of it. */
export interface LocalProvider {
  readonly env: Readonly<Record<string, string>>;
  readonly end: () => Promise<void>;
}

const SECRET = "provider secret";

/** Starts a provider that knows everybody by what they type there. `port` is where Lantu will be. */
export async function startProvider(port: string): Promise<LocalProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const back = `http://127.0.0.1:${port}/api/v1/sign-in/office/return`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "lantu", client_secret: SECRET, redirect_uris: [back] }],
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, preferred_username: sub }),
    }),
  });
  server.on("request", provider.callback());
  return {
    env: {
      ...{ LANTU_PORT: port, LANTU_OIDC_OFFICE_ISSUER: issuer },
      ...{ LANTU_OIDC_OFFICE_CLIENT_ID: "lantu" },
      ...{ LANTU_OIDC_OFFICE_CLIENT_SECRET: SECRET, LANTU_OIDC_OFFICE_TITLE: "政务通" },
    },
    end: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
