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

/** @throws InvalidCursor where `cursor` is none of this order with `length` keys */
export function decodeCursor(field: "after" | "before", cursor: string, order: string, length: number): Position {
  const [itsOrder, ...position] = parsed(cursor);
  if (itsOrder !== order || position.length !== length || !position.every(isKey)) throw new InvalidCursor(field);
  return position;
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isKey(value: unknown): value is string | number {
  return (typeof value === "string" && !value.includes("\0")) || typeof value === "number";
}
