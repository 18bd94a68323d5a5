import { type SQL, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor, type FitsKey, type Position } from "./cursor.ts";
import type { PageRequest } from "./model/index.ts";
import { periodBounds } from "./period.ts";
import { isStorable } from "./saving/storable.ts";

/** One key of an order. `of` is an expression that is never null; the last key of an order must be unique. */
export interface SortKey {
  readonly of: SQL;
  readonly type: "text" | "title" | "int" | "float" | "date";
  readonly descending?: boolean;
}

/** A total order over the rows of a list, by name: a cursor of one order is none of another. */
export interface Order {
  readonly name: string;
  readonly keys: readonly SortKey[];
}

/** How one page is asked for: its rows run from `position` (not included) on, backwards for a page that precedes. */
export interface Stretch {
  readonly position: Position | null;
  readonly backwards: boolean;
  readonly limit: number;
}

/** @throws InvalidCursor */
export function stretchOf(order: Order, { after, before, limit }: PageRequest): Stretch {
  const keys = order.keys.map(({ type }) => FITS[type]);
  if (before !== undefined) {
    return { position: decodeCursor("before", before, order.name, keys), backwards: true, limit };
  }
  const position = after === undefined ? null : decodeCursor("after", after, order.name, keys);
  return { position, backwards: false, limit };
}

const isText: FitsKey = (value) => typeof value === "string" && isStorable(value);
const isDay: FitsKey = (value) => typeof value === "string" && value.length === 10 && periodBounds(value) !== null;
const isNumber: FitsKey = (value) => typeof value === "number" && Number.isFinite(value);
/** PostgreSQL's `integer` has 32 bits. */
const isInt: FitsKey = (value) => typeof value === "number" && (value | 0) === value;

/** A cursor comes from outside: what PostgreSQL could not take as the key's type is refused here. */
const FITS: Readonly<Record<SortKey["type"], FitsKey>> = {
  text: isText,
  title: isText,
  int: isInt,
  float: isNumber,
  date: isDay,
};

const CASTS: Readonly<Record<SortKey["type"], SQL>> = {
  text: sql`text collate "C"`,
  title: sql`text collate lantu_title`,
  int: sql`int`,
  float: sql`float8`,
  date: sql`date`,
};

/** The columns `k0`, `k1`, … a list must select for its order. */
export function keyColumns(order: Order): SQL {
  return sql.join(
    order.keys.map(({ of }, index) => sql`${of} as ${column(index)}`),
    sql`, `,
  );
}

/** `order by` over the key columns. */
export function orderBy(order: Order, backwards: boolean): SQL {
  const terms = order.keys.map((key, index) => sql`${compared(key, index)} ${direction(key, backwards)}`);
  return sql`order by ${sql.join(terms, sql`, `)}`;
}

/** The condition that a row lies behind the stretch's position, over the key columns. */
export function beyond(order: Order, { position, backwards }: Stretch): SQL {
  if (position === null) return sql`true`;
  const alternatives = order.keys.map((key, index) => {
    const equal = order.keys
      .slice(0, index)
      .map((earlier, at) => sql`${compared(earlier, at)} = ${bound(earlier, position[at])}`);
    const sign = (key.descending ?? false) === backwards ? sql`>` : sql`<`;
    return sql`(${sql.join([...equal, sql`${compared(key, index)} ${sign} ${bound(key, position[index])}`], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

/** The position of each row as a JSON array. */
export function positionColumn(order: Order): SQL {
  return sql`json_build_array(${sql.join(
    order.keys.map((_, index) => column(index)),
    sql`, `,
  )})`;
}

function column(index: number): SQL {
  return sql.raw(`k${index}`);
}

function compared({ type }: SortKey, index: number): SQL {
  return type === "title" ? sql`${column(index)} collate lantu_title` : column(index);
}

function bound({ type }: SortKey, value: string | number | undefined): SQL {
  return sql`${value}::${CASTS[type]}`;
}

function direction({ descending = false }: SortKey, backwards: boolean): SQL {
  return descending === backwards ? sql`asc` : sql`desc`;
}

/** A row of a list with its position. */
export interface Placed<T> {
  readonly item: T;
  readonly position: Position;
}

/** Cuts the one row too many that tells whether there are more, puts the rows in order and makes the cursors. */
export function pageOf<T>(order: Order, stretch: Stretch, found: readonly Placed<T>[]) {
  const more = found.length > stretch.limit;
  const rows = found.slice(0, stretch.limit);
  if (stretch.backwards) rows.reverse();
  const cursor = (row: Placed<T> | undefined): string | null =>
    row === undefined ? null : encodeCursor(order.name, row.position);
  const follows = stretch.backwards ? stretch.position !== null : more;
  const precedes = stretch.backwards ? more : stretch.position !== null;
  return {
    items: rows.map((row) => row.item),
    next: follows ? cursor(rows.at(-1)) : null,
    previous: precedes ? cursor(rows[0]) : null,
  };
}
