/** An OpenID Connect provider people can sign in with. */
export interface ProviderSettings {
  /** Lower case; part of the address the provider sends people back to. */
  readonly name: string;
  /** What the button says. */
  readonly title: string;
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A variable that is missing or cannot be used. */
export interface ProviderFault {
  readonly name: string;
  readonly value: string;
}

const VARIABLE = /^LANTU_OIDC_([A-Z][A-Z0-9]{0,19})_ISSUER$/;

/**
 * Reads `LANTU_OIDC_<NAME>_ISSUER`, `…_CLIENT_ID`, `…_CLIENT_SECRET` and `…_TITLE` (the name, if left out), for any number
 * of names. The first that cannot be used is told.
 */
export function providerSettings(
  env: Readonly<Record<string, string | undefined>>,
): readonly ProviderSettings[] | ProviderFault {
  const found: ProviderSettings[] = [];
  for (const [variable, issuer = ""] of Object.entries(env)) {
    const key = VARIABLE.exec(variable)?.[1];
    if (key === undefined || issuer === "") continue;
    const prefix = `LANTU_OIDC_${key}`;
    if (!URL.canParse(issuer)) return { name: variable, value: issuer };
    const clientId = env[`${prefix}_CLIENT_ID`] ?? "";
    const clientSecret = env[`${prefix}_CLIENT_SECRET`] ?? "";
    if (clientId === "") return { name: `${prefix}_CLIENT_ID`, value: "" };
    if (clientSecret === "") return { name: `${prefix}_CLIENT_SECRET`, value: "" };
    const title = env[`${prefix}_TITLE`] || key;
    found.push({ name: key.toLowerCase(), title, issuer: new URL(issuer), clientId, clientSecret });
  }
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
