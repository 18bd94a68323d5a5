/**
 * What a command sends to a running server besides its question: the token of a person in `LANTU_TOKEN`, once Lantu has
 * accounts. Without accounts none is needed on the machine itself.
 */
export function tokenHeaders(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const token = env.LANTU_TOKEN?.trim();
  return token ? { authorization: `Bearer ${token}` } : {};
}
