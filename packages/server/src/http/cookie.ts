/** The value of a cookie in a `Cookie` header, or null. A name given twice counts the first time (RFC 6265 5.4). */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return decode(value.join("=").trim());
  }
  return null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** A cookie scripts cannot read and other sites' writes do not bring. */
export interface SentCookie {
  readonly name: string;
  /** Only letters, digits, `-`, `_` and `.`. */
  readonly value: string;
  /** Seconds it is kept; 0 takes it away. */
  readonly seconds: number;
  /** Whether it is sent over TLS alone. */
  readonly secure: boolean;
}

/** The `Set-Cookie` header of a cookie. */
export function cookieHeader({ name, value, seconds, secure }: SentCookie): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
