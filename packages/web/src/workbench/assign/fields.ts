import type { Assignment } from "@lantu/core/ledger";

/** The fields of an assignment in the order of the desk's columns. */
export const deskFields = [
  "lead",
  "cooperating",
  "supporting",
  "contact",
  "deadline",
  "importance",
  "measure",
  "ground",
] as const satisfies readonly (keyof Assignment)[];

export type DeskField = (typeof deskFields)[number];

/** What people say of a commitment, field by field. */
export type DeskValues = Pick<Assignment, DeskField>;

/** Some of the fields. */
export type DeskChange = Partial<DeskValues>;

/** What is said of a commitment about which nobody has said anything. */
export const unsaid: DeskValues = {
  lead: null,
  cooperating: [],
  supporting: [],
  contact: null,
  deadline: null,
  importance: null,
  measure: null,
  ground: null,
};

/** Whether two values of one field say the same; lists of units in any order. */
export const sameValue = (one: DeskValues[DeskField], other: DeskValues[DeskField]): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((unit) => other.includes(unit))
    : one === other;

/** The parts of a change that say something else than what is held. */
export const differing = (change: DeskChange, held: DeskValues): DeskChange =>
  Object.fromEntries(
    deskFields
      .filter((field) => field in change)
      .flatMap((field) => {
        const value = change[field];
        return value === undefined || sameValue(value, held[field]) ? [] : [[field, value]];
      }),
  );

/** Characters a text may have, as the server checks them. */
export const longestText: Readonly<Record<"contact" | "measure" | "ground", number>> = {
  contact: 60,
  measure: 2000,
  ground: 200,
};
