import type { HeldCommitment } from "./state.ts";

/** How far two reviewers agree. */
export interface Agreement {
  /** Commitments both gave an opinion of. */
  readonly n: number;
  /** Of these, those on which both say the same. */
  readonly agreed: number;
  /** `agreed / n`, 0 to 1; null where n is 0. */
  readonly percent: number | null;
  /** Cohen's kappa, at most 1; null where it is not defined: n is 0, or chance alone would make them agree. */
  readonly kappa: number | null;
}

/**
 * Agreement of two reviewers over accept and reject, as they first spoke, before anything was settled.
 * Kappa = (p₀ − pₑ) / (1 − pₑ), p₀ the observed share of agreement, pₑ the one expected by chance from each reviewer's
 * own shares of accept and reject (J. Cohen, "A coefficient of agreement for nominal scales", 1960).
 */
export function agreementOf(commitments: Iterable<Pick<HeldCommitment, "opinions">>): Agreement {
  const accepts = new Map<string, number>();
  let n = 0;
  let agreed = 0;
  for (const { opinions } of commitments) {
    const [first, second] = opinions;
    if (first === undefined || second === undefined) continue;
    n++;
    if (first.opinion === second.opinion) agreed++;
    for (const { reviewer, opinion } of opinions) {
      accepts.set(reviewer, (accepts.get(reviewer) ?? 0) + (opinion === "accept" ? 1 : 0));
    }
  }
  if (n === 0) return { n, agreed, percent: null, kappa: null };
  const observed = agreed / n;
  const [a = 0, b = 0] = [...accepts.values()].map((count) => count / n);
  const expected = a * b + (1 - a) * (1 - b);
  return { n, agreed, percent: observed, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) };
}
