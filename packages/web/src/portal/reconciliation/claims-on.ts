import type { Claim } from "@lantu/server/contract";

/** Years a period begins and ends in; null where it names none. */
const yearsOf = (period: string | null): readonly [number, number] | null => {
  const years = (period?.match(/\d{4}/g) ?? []).map(Number);
  const [first] = years;
  return first === undefined ? null : [first, years.at(-1) ?? first];
};

/**
 * The claims that speak of a plan's own targets: its own, and those about its time. What a report says of the targets of
 * one year is about the plan of that year, not about a plan of several that the year lies in.
 */
export const claimsOn = (
  claims: readonly Claim[],
  document: { readonly id: string; readonly period: string | null },
): readonly Claim[] => {
  const plan = yearsOf(document.period);
  return claims.filter((claim) => {
    const told = yearsOf(claim.period);
    if (claim.document === document.id || plan === null || told === null) return true;
    const [within, single] = [plan[0] <= told[0] && told[1] <= plan[1], told[0] === told[1]];
    return within && (!single || plan[0] === plan[1]);
  });
};
