/**
 * The one way to write a JSON value: keys sorted by code unit, no white space, members that are undefined left out.
 * Two equal values have the same canonical text whatever order their keys were put in (after RFC 8785).
 * @throws TypeError for a number JSON cannot hold
 */
export function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (value === null) return "null";
  if (typeof value !== "object") return JSON.stringify(value);
  return Array.isArray(value) ? canonicalList(value) : canonicalObject(value as Readonly<Record<string, unknown>>);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
  return String(value === 0 ? 0 : value);
}

/** Built up piece by piece: journals of millions of entries are written so. */
function canonicalList(items: readonly unknown[]): string {
  let text = "[";
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ",";
    text += canonical(items[index] ?? null);
  }
  return `${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const names = inOrder(Object.keys(value));
  let text = "";
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? "";
    const member = value[name];
    if (member !== undefined) text += `${text === "" ? "" : ","}${canonicalKey(name)}${canonical(member)}`;
  }
  return `{${text}}`;
}

/** Names of members as objects have them, name by name, and their canonical order. */
interface Shape {
  /** The name that was asked for last, and what it leads to. */
  name: string;
  next: Shape | null;
  readonly others: Map<string, Shape>;
  sorted: readonly string[] | null;
}

const shape = (): Shape => ({ name: "", next: null, others: new Map(), sorted: null });
const ANY_SHAPE = shape();
/** A journal from elsewhere may have any members: the order of no more is kept. */
const MOST_SHAPES = 5_000;
let shapes = 0;

/** The names sorted by code unit: of objects alike they are sorted once. */
function inOrder(names: string[]): readonly string[] {
  let at = ANY_SHAPE;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? "";
    const next = at.next !== null && at.name === name ? at.next : shapeAfter(at, name);
    if (next === null) return names.sort();
    at = next;
  }
  at.sorted ??= names.sort();
  return at.sorted;
}

function shapeAfter(at: Shape, name: string): Shape | null {
  let next = at.others.get(name);
  if (next === undefined) {
    if (shapes >= MOST_SHAPES) return null;
    shapes++;
    next = shape();
    at.others.set(name, next);
  }
  at.name = name;
  at.next = next;
  return next;
}

/** Names of members as they are written: there are some hundred of them, told millions of times. */
const KEYS = new Map<string, string>();
/** A journal from elsewhere may name its members as it likes: more are not kept. */
const MOST_KEYS = 2_000;

function canonicalKey(key: string): string {
  const known = KEYS.get(key);
  if (known !== undefined) return known;
  const written = `${JSON.stringify(key)}:`;
  if (KEYS.size < MOST_KEYS) KEYS.set(key, written);
  return written;
}
