/** A cursor that no list of this kind handed out. */
export class InvalidCursor extends Error {
  readonly code = "invalid-request";
  readonly params: { readonly field: "after" | "before" };

  constructor(field: "after" | "before") {
    super(`invalid cursor in ${field}`);
    this.name = "InvalidCursor";
    this.params = { field };
  }
}

/** Values of the sort keys of one item: where a page begins or ends. */
export type Position = readonly (string | number)[];

/** An opaque cursor: the order it belongs to, and the position in it. */
export function encodeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, ...position]), "utf8").toString("base64url");
}

/** Whether a value can stand for one key of an order. */
export type FitsKey = (value: string | number) => boolean;

/** @throws InvalidCursor where `cursor` is none of this order, one value that fits for each key */
export function decodeCursor(
  field: "after" | "before",
  cursor: string,
  order: string,
  keys: readonly FitsKey[],
): Position {
  const [itsOrder, ...position] = parsed(cursor);
  const values = position.filter((value) => typeof value === "string" || typeof value === "number");
  const complete = values.length === keys.length && position.length === keys.length;
  if (itsOrder !== order || !complete || !values.every((value, at) => keys[at]?.(value)))
    throw new InvalidCursor(field);
  return values;
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
