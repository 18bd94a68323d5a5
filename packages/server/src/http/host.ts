/** Names of this very machine, by which nobody else can be reached. */
const LOOPBACK_NAMES = new Set(["localhost", "::1", "[::1]"]);

/** Whether an address or host name is this machine's own: 127.0.0.0/8 or `::1`, IPv4 in IPv6 form too. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const bare = address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
  return LOOPBACK_NAMES.has(bare.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(bare);
}

/** The host name of a `Host` header, without its port; null where the header is no host. */
export function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-fA-F:.]+\]|[^:/@\s]+)(?::\d{1,5})?$/.exec(header ?? "");
  return match?.[1] ?? null;
}
