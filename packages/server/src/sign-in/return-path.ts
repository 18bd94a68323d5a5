/** Any host will do: only whether an address leaves it is looked at. */
const HERE = "http://lantu.invalid";

/**
 * The path of a page of Lantu to come back to; `/` for anything that would lead elsewhere: other hosts, `//host`,
 * `/\host` (which browsers read as the same), control characters, the interface itself.
 */
export function returnPath(asked: string | undefined): string {
  if (asked === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return "/";
  if (!URL.canParse(asked, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  return origin === HERE && !/^\/(\/|api\/)/.test(pathname) ? `${pathname}${search}${hash}` : "/";
}
