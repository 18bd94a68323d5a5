import type { DeskField } from "../fields.ts";
import type { LineEdit } from "./line-edit.ts";

/** What stands in a cell's field and was not entered yet. */
export interface Typing {
  readonly commitment: string;
  readonly field: DeskField;
  readonly text: string;
}

const keyOf = (what: "edits" | "typing", person: string): string => `lantu.assign.${what}.${person}`;

const read = <T>(key: string, otherwise: T): T => {
  try {
    const text = localStorage.getItem(key);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
};

const keep = (key: string, value: object | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is full or off: the page itself still holds what was typed.
  }
};

/**
 * What a person typed at this browser and the server has not acknowledged. A change that was under way when the page was
 * closed is sent again: where it had come through, the server tells so by its version.
 */
export const readEdits = (person: string): ReadonlyMap<string, LineEdit> =>
  new Map(
    read<readonly LineEdit[]>(keyOf("edits", person), []).map((edit) => [
      edit.commitment,
      { ...edit, stand: edit.stand === "stale" ? "stale" : "waiting", problem: null },
    ]),
  );

export const keepEdits = (person: string, edits: ReadonlyMap<string, LineEdit>): void =>
  keep(
    keyOf("edits", person),
    edits.size === 0 ? null : [...edits.values()].map((edit) => ({ ...edit, problem: null })),
  );

export const readTyping = (person: string): Typing | null => read<Typing | null>(keyOf("typing", person), null);

export const keepTyping = (person: string, typing: Typing | null): void => keep(keyOf("typing", person), typing);
