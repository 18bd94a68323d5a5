import type { DeskChange, DeskValues } from "./fields.ts";

/**
 * A change of units made to fit the rest: a unit that leads neither cooperates nor supports, and none does both. What was
 * chosen last holds.
 */
export const consistent = (held: DeskValues, change: DeskChange): DeskChange => {
  const { lead, cooperating, supporting } = { ...held, ...change };
  if ("lead" in change) {
    const others = (units: readonly string[]) => units.filter((unit) => unit !== lead);
    return {
      ...change,
      ...(lead !== null && cooperating.includes(lead) ? { cooperating: others(cooperating) } : {}),
      ...(lead !== null && supporting.includes(lead) ? { supporting: others(supporting) } : {}),
    };
  }
  const free = (units: readonly string[]) => units.filter((unit) => unit !== lead);
  if (change.cooperating !== undefined) {
    const helping = free(change.cooperating);
    const left = supporting.filter((unit) => !helping.includes(unit));
    return { ...change, cooperating: helping, ...(left.length === supporting.length ? {} : { supporting: left }) };
  }
  if (change.supporting !== undefined) {
    const helping = free(change.supporting);
    const left = cooperating.filter((unit) => !helping.includes(unit));
    return { ...change, supporting: helping, ...(left.length === cooperating.length ? {} : { cooperating: left }) };
  }
  return change;
};
