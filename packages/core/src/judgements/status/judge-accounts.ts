import { type Claim, type Observed, reconcile } from "../../comparisons/index.ts";
import { type Account, type Concept, gather, grouped, type PlaceIndex } from "../../indicators/index.ts";
import { knownSince } from "./days.ts";
import { documentsSayOf } from "./documents-say.ts";
import { judge } from "./judge.ts";
import { type JudgeableTarget, NO_WORK } from "./judgeable.ts";
import type { Judgement } from "./judgement.ts";
import { targetsKnownOn } from "./known-on.ts";
import { linkedTargets } from "./linked-targets.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

/** Documents and statistics, as they are read from files. */
export interface JudgeableAccounts {
  readonly accounts: readonly Account[];
  readonly observations: readonly Observed[];
  readonly registry: readonly Concept[];
  readonly places: PlaceIndex;
}

/** How every commitment of the documents known by a day stands on it, and what reports known by then claim. */
export interface JudgedAccounts {
  readonly judgements: readonly Judgement[];
  /** Every target that was known with what its series held, by the id of its reconciliation. */
  readonly targets: ReadonlyMap<string, JudgeableTarget>;
  readonly claims: readonly Claim[];
}

/** The day from which on a document is known: by its date, else its period. */
export const accountSince = ({ description: { date, period } }: Account): string =>
  knownSince(date.value ?? period.value);

/**
 * Judges everything documents promise for a day, from those documents and vintages alone that were known by it; nothing is
 * kept of who works on what.
 */
export function judgeAccounts(
  { accounts: all, observations, registry, places }: JudgeableAccounts,
  on: string,
  rules: readonly Rule[] = RULES,
): JudgedAccounts {
  const accounts = all.filter((one) => accountSince(one) <= on);
  const known = observations.filter(({ knownOn }) => knownOn <= on);
  const { series } = gather(accounts, registry, places);
  const { reconciliations, claims } = reconcile({ accounts, series, registry, places, observations: known });
  const documentDates = new Map(accounts.map((one) => [one.document, accountSince(one)]));
  const told = { series, aboveSeries: [], observations: known, reconciliations, registry, documentDates };
  const targets = targetsKnownOn(told, on);
  const reviews = new Map(accounts.map(({ document, description }) => [document, description.review.value]));
  const byDocument = grouped(targets.values(), ({ reconciliation }) => reconciliation.document);
  const judgements = accounts.flatMap(({ document, commitments }) => {
    const linked = linkedTargets(commitments, byDocument.get(document) ?? []);
    return commitments.map((commitment) => {
      const own = linked.get(commitment.id) ?? [];
      const documentsSay = own.flatMap((target) => documentsSayOf(target, claims, reviews));
      return judge(
        { ...{ commitment, document, targets: own, documentsSay }, work: NO_WORK, withdrawn: null },
        on,
        rules,
      );
    });
  });
  return { judgements, targets, claims };
}
