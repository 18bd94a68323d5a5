import { ruleOfCommitment } from "./chosen-rule.ts";
import { dueOf, earlierDeadlineOf, ownDeadlineOf } from "./deadlines.ts";
import { beginsOn, judgeDeed } from "./judge-deed.ts";
import { type JudgedTarget, judgeTarget } from "./judge-target.ts";
import type { Judgeable } from "./judgeable.ts";
import type { DocumentSays, Judgement } from "./judgement.ts";
import { numberAgainst } from "./number-against.ts";
import { type OwnAndFormer, ownAndFormer, rolledUp } from "./roll-up.ts";
import type { Rule } from "./rule.ts";
import { RULES, ruleOn } from "./rules.ts";
import { noticed, weighed } from "./signals-of.ts";
import { isAgainstData, unitSaysOf } from "./unit-says.ts";

/**
 * How a commitment stands on a day, by published rules, from what was known by the end of it. Pure: the same gives the same,
 * byte for byte, whatever order its inputs came in.
 * @param on ISO date
 * @throws RangeError where the rules hold no rule of a kind
 */
export function judge(one: Judgeable, on: string, rules: readonly Rule[] = RULES): Judgement {
  if (one.withdrawn !== null) return withdrawn(one, on, rules);
  const signs = noticed(one.work, on, earlierDeadlineOf(one.commitment, one.work));
  const beside = { work: one.work, says: one.documentsSay, noticed: signs, nature: one.commitment.nature };
  const judged = one.targets.map((target) => judgeTarget(target, on, rules, beside));
  if (judged.length === 0) return ofDeed(one, on, rules, signs);
  return ofTargets(one, on, rules, ownAndFormer(judged, beginsOn(one.commitment)), signs);
}

function ofTargets(
  one: Judgeable,
  on: string,
  rules: readonly Rule[],
  { own, former }: OwnAndFormer,
  signs: ReturnType<typeof noticed>,
): Judgement {
  const targets = rolledUp(own);
  const [deciding] = targets;
  if (deciding === undefined) throw new RangeError("a commitment without a target");
  const { status, basis, reason, rule } = deciding.judgement;
  const due = latestOf(targets.map(({ judgement }) => judgement.due));
  const signals = weighed(signs, ruleOn(rules, rule.id, on));
  const probability = leastOf(targets);
  const each = [...targets, ...rolledUp(former)].map(({ judgement }) => judgement);
  return whole(one, on, { status, basis, reason, rule, due, probability, targets: each, signals });
}

function ofDeed(one: Judgeable, on: string, rules: readonly Rule[], signs: ReturnType<typeof noticed>): Judgement {
  const { commitment, work, documentsSay: says } = one;
  const rule = ruleOn(rules, ruleOfCommitment(commitment, work), on);
  const due = dueOf(commitment, work);
  const found = judgeDeed({ ...{ on, due, work, says, rule, noticed: signs }, begins: beginsOn(commitment) });
  const { status, basis, reason, probability = null } = found;
  const told = { status, basis, reason, rule: { id: rule.id, version: rule.version } };
  return whole(one, on, { ...told, due, probability, targets: [], signals: weighed(signs, rule) });
}

function withdrawn(one: Judgeable, on: string, rules: readonly Rule[]): Judgement {
  const { id, version } = ruleOn(rules, ruleOfCommitment(one.commitment, one.work), on);
  const told = {
    status: "withdrawn",
    basis: "deed",
    reason: one.withdrawn?.by ?? null,
    rule: { id, version },
  } as const;
  const due = dueOf(one.commitment, one.work);
  return whole(one, on, { ...told, due, probability: null, targets: [], signals: [] });
}

type Told = Pick<Judgement, "status" | "basis" | "reason" | "rule" | "due" | "probability" | "targets" | "signals">;

function whole(
  { commitment, document, work, documentsSay, targets: known }: Judgeable,
  on: string,
  told: Told,
): Judgement {
  const unitSays = unitSaysOf(work.reports);
  const against = told.status === "withdrawn" ? null : numberAgainst(known, work);
  const disagrees = against !== null || isAgainstData(told, unitSays, documentsSay);
  const own = ownDeadlineOf(commitment, work);
  const { status, basis, reason, rule, due, probability, targets, signals } = told;
  return {
    commitment: commitment.id,
    document,
    on,
    status,
    basis,
    reason: reason ?? (disagrees ? "said-against-data" : null),
    rule,
    due,
    probability,
    targets,
    signals,
    unitSays,
    documentsSay: documentsSay.length < 2 ? documentsSay : [...documentsSay].sort(byPlace),
    disagrees,
    ...(against === null ? {} : { numberAgainst: against }),
    ...(own === null ? {} : { ownDue: own }),
  };
}

function byPlace(a: DocumentSays, b: DocumentSays): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.start - b.start || ((a.target ?? "") < (b.target ?? "") ? -1 : 1);
}

const latestOf = (days: readonly (string | null)[]): string | null =>
  days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);

/** The least probability of its targets that have one; a target that is reached takes nothing from the others. */
function leastOf(targets: readonly JudgedTarget[]): number | null {
  const told = targets.flatMap(({ probability }) => probability ?? []);
  return told.length === 0 ? null : Math.min(...told);
}
