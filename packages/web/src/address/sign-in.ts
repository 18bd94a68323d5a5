import { readText } from "./value.ts";

/** What the address of signing in holds: where one came from, and what an outside service said. */
export interface SignInAddress {
  /** Path of this site to go on to. */
  readonly to?: string | undefined;
  /** Code of the problem a sign-in service came back with. */
  readonly problem?: string | undefined;
  readonly provider?: string | undefined;
  readonly account?: string | undefined;
}

/**
 * A path of this site; anything that could lead elsewhere is none: another host (`//host`, `/\host`), another scheme,
 * characters browsers drop before they look.
 */
export const ownPath = (value: unknown): string | undefined => {
  const text = readText(value, 2000);
  if (text === undefined || !/^\/(?![/\\])[\x21-\x7e\u00a0-\uffff]*$/u.test(text)) return undefined;
  return text.includes("\\") || /^\/sign-in(\/|\?|$)/.test(text) ? undefined : text;
};

/** Reads {@link SignInAddress} out of a query; what cannot be read is left out. */
export const readSignInAddress = (query: Readonly<Record<string, unknown>>): SignInAddress => ({
  to: ownPath(query.to),
  problem: readText(query.problem, 40),
  provider: readText(query.provider, 80),
  account: readText(query.account, 200),
});

/** Address of signing in that comes back to a page. */
export const signInPath = (from: string): string => {
  const to = ownPath(from);
  return to === undefined || to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
};
