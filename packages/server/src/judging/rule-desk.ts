import type { Concept } from "@lantu/core/indicators";
import { type Judgement, type TargetJudgement, wordsToMeasure } from "@lantu/core/judgements";
import { type AttachedRule, type HeldItem, may } from "@lantu/core/ledger";
import type { CommitmentDetail, Store } from "@lantu/store";
import { presentPlace, said } from "../comparisons/present.ts";
import type { AttachedRuleDesk } from "../contract/index.ts";
import { judgementSentences } from "../contract/messages/index.ts";
import type { Visitor } from "../http/visitor.ts";
import { registryOf } from "../observations/books.ts";

/** Whether a target is judged as it is printed. */
const isPrinted = ({ target, attached, rule }: TargetJudgement): boolean =>
  attached === undefined && (target.value !== null || rule.id === "relative" || rule.id === "deed");

/** Whether a commitment tells a number, or what else it is to be held against: no rule is attached to it then. */
export const hasPrinted = ({ targets }: Pick<Judgement, "targets">): boolean => targets.some(isPrinted);

/** What a desk is told with. */
export interface DeskSight {
  readonly commitment: CommitmentDetail;
  readonly judgement: Judgement;
  readonly visitor: Visitor;
  /** Journal entries a write made. */
  readonly entries: readonly number[];
}

/** Everything somebody needs to attach a rule to words, with what they come to by it. */
export async function ruleDesk(store: Store, sight: DeskSight): Promise<AttachedRuleDesk> {
  const { commitment, judgement, visitor, entries } = sight;
  const { id, document } = commitment;
  const [held, places, registry, book] = await Promise.all([
    store.items.find("attached-rule", [id]),
    store.judging.placesOf(document.id),
    registryOf(store),
    store.assigning.book(),
  ]);
  const lead = (await store.items.find("assignment", [id])).get(id)?.value.lead ?? null;
  const units = new Map([...book.units].map(([unit, { value }]) => [unit, value]));
  return {
    ...{ text: wordsToMeasure(commitment), printed: hasPrinted(judgement) },
    ...presentHeld(held.get(id)),
    mayAttach: may(visitor.authority, "attach-rule", { unit: lead, document: document.id }, units),
    proposed: {
      period: commitment.period,
      places: places.map(({ key, place }) => ({ key, place: presentPlace(place) })),
      concepts: namedIn(`${commitment.title}${commitment.quote}`, registry),
    },
    judged: presentJudged(judgement),
    entries: [...entries],
  };
}

function presentHeld(held: HeldItem<AttachedRule> | undefined): Pick<AttachedRuleDesk, "attached" | "version"> {
  if (held === undefined) return { attached: null, version: 0 };
  const { by: _, commitment: __, ...attached } = held.value;
  return { attached, version: held.version };
}

function presentJudged(judgement: Judgement): AttachedRuleDesk["judged"] {
  const { status, basis, reason, rule } = judgement;
  return {
    ...{ status, basis, reason, rule: { ...rule } },
    said: said((language) => {
      const { lines, status: word, sentence, reason: why } = judgementSentences(judgement, language);
      return { status: word, sentence, reason: why, lines: [...lines] };
    }),
  };
}

/** Indicators proposed at most. */
const PROPOSED = 6;

/** Indicators whose name, or one they also go by, stands in a text: the longest name first. */
function namedIn(text: string, registry: readonly Concept[]): AttachedRuleDesk["proposed"]["concepts"] {
  const longest = ({ name, aliases }: Concept): number =>
    Math.max(0, ...[name.zh, ...aliases].filter((one) => text.includes(one)).map((one) => one.length));
  return registry
    .map((concept) => ({ concept, length: longest(concept) }))
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || (a.concept.id < b.concept.id ? -1 : 1))
    .slice(0, PROPOSED)
    .map(({ concept: { id, name, unit } }) => ({ id, name: { ...name }, unit }));
}
