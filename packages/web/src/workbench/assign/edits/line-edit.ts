import { type DeskChange, type DeskField, type DeskValues, deskFields, differing } from "../fields.ts";

/** Where a change that was typed stands on its way to the ledger. */
export type EditStand =
  | "waiting" // for its turn
  | "sending"
  | "unreached" // the server did not answer; tried again by itself
  | "refused" // the server said no; waits for the person
  | "stale"; // somebody else was quicker; waits for the person

/** What was typed on one line and is not yet acknowledged. */
export interface LineEdit {
  readonly commitment: string;
  readonly title: string;
  /** The version typing began on, and what it held. */
  readonly version: number;
  readonly before: DeskValues;
  readonly set: DeskChange;
  readonly stand: EditStand;
  /** Why it was not taken; null while nothing went wrong. */
  readonly problem: unknown;
}

/** The line typed on. */
export interface TypedLine {
  readonly commitment: string;
  readonly title: string;
  readonly version: number;
  readonly held: DeskValues;
}

const isEmpty = (change: DeskChange): boolean => Object.keys(change).length === 0;

/** What a line says once its change is taken in. */
export const withChange = (held: DeskValues, change: DeskChange | undefined): DeskValues => ({ ...held, ...change });

/** The change of a line after more was typed; null where it says what is held already. */
export const typed = (edit: LineEdit | undefined, line: TypedLine, change: DeskChange): LineEdit | null => {
  const before = edit?.before ?? line.held;
  const all = { ...edit?.set, ...change };
  // While a change is under way, typing the old value again is a change back.
  const set = edit?.stand === "sending" ? all : differing(all, before);
  if (isEmpty(set)) return null;
  const stand = edit?.stand === "sending" || edit?.stand === "stale" ? edit.stand : "waiting";
  const { commitment, title } = line;
  return { commitment, title, version: edit?.version ?? line.version, before, set, stand, problem: null };
};

/** What is left of a change after the server took in `sent`; null where nothing is. */
export const acknowledged = (
  edit: LineEdit,
  sent: DeskChange,
  { version, held }: Pick<TypedLine, "version" | "held">,
): LineEdit | null => {
  const left = differing(edit.set, { ...held, ...sent });
  return isEmpty(left) ? null : { ...edit, version, before: held, set: left, stand: "waiting", problem: null };
};

/** A field on which both have spoken: what it was, what the other made of it, what was typed here. */
export interface Clash {
  readonly field: DeskField;
  readonly before: DeskValues[DeskField];
  readonly theirs: DeskValues[DeskField];
  readonly mine: DeskValues[DeskField];
  /** Whether the other has changed it too; where not, what was typed goes with what the other did. */
  readonly both: boolean;
}

/** The fields typed here beside what the other has made of them. */
export const clashes = ({ before, set }: LineEdit, theirs: DeskValues): readonly Clash[] =>
  deskFields.flatMap((field) => {
    const mine = set[field];
    if (mine === undefined || isEmpty(differing({ [field]: mine }, theirs))) return [];
    const both = !isEmpty(differing({ [field]: theirs[field] }, before));
    return [{ field, before: before[field], theirs: theirs[field], mine, both }];
  });

/** A change meant for the new version: of the fields typed, those for which `mine` was chosen. */
export const merged = (
  edit: LineEdit,
  mine: ReadonlySet<DeskField>,
  { version, held }: Pick<TypedLine, "version" | "held">,
): LineEdit | null => {
  const chosen = Object.fromEntries(Object.entries(edit.set).filter(([field]) => mine.has(field as DeskField)));
  const set = differing(chosen, held);
  return isEmpty(set) ? null : { ...edit, version, before: held, set, stand: "waiting", problem: null };
};
