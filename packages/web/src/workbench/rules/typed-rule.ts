import type { AttachedRuleDesk, AttachedRulePut } from "@lantu/server/contract";

/** A rule as it is typed: what a save sends, without what a save adds. */
export type TypedRule = Omit<AttachedRulePut, "version" | "preview" | "unit"> & {
  /** Null for a bare number; undefined where it is the indicator's, which had not come yet when that was chosen. */
  readonly unit?: string | null | undefined;
};

/** What stands in the form at first: the rule that is attached, else what the words propose. */
export const firstTyped = ({ attached, proposed }: AttachedRuleDesk): TypedRule => {
  if (attached !== null) {
    const { name: _, ...rule } = attached;
    return rule;
  }
  const isLong = proposed.period?.includes("/") === true;
  return {
    ...{ rule: isLong ? "average-growth" : "growth", measure: "growth", op: ">", value: 0, unit: "%" },
    concept: proposed.concepts[0]?.id ?? "",
    place: proposed.places[0]?.key ?? "",
    ...{ period: proposed.period ?? "", reason: "" },
  };
};

const isRate = (rule: TypedRule["rule"]): boolean => rule === "growth" || rule === "average-growth";

/** Whether the number of the year before can be what it is held against. */
export const canFollowYearBefore = ({ rule }: TypedRule): boolean => rule === "level" || rule === "ceiling";

/**
 * The form after another rule was chosen: rates are in per cent, and a limit is not to be passed.
 * @param unit unit of the indicator; null for a bare number, undefined where the indicators have not come yet
 */
export const withRule = (typed: TypedRule, rule: TypedRule["rule"], unit: TypedRule["unit"]): TypedRule => {
  const measure: TypedRule["measure"] = isRate(rule) ? "growth" : typed.measure === "growth" ? "amount" : typed.measure;
  const op = rule === "ceiling" ? "<=" : typed.op;
  const next: TypedRule = { ...typed, rule, op, measure, unit: measure === "amount" ? unit : "%" };
  return canFollowYearBefore(next) ? next : { ...next, value: next.value ?? 0 };
};

/** The unit of an indicator; null for a bare number, undefined where it is not among those that have come. */
export const unitAmong = (
  concepts: readonly { readonly id: string; readonly unit?: string | null | undefined }[],
  concept: string,
): TypedRule["unit"] => {
  const found = concepts.find(({ id }) => id === concept);
  return found === undefined ? undefined : (found.unit ?? null);
};
