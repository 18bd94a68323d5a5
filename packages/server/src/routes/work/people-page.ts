import { type HeldItem, type Unit, under } from "@lantu/core/ledger";
import type { z } from "zod";
import type { Person, PersonPage, PersonQuery } from "../../contract/index.ts";

type Asked = z.infer<typeof PersonQuery>;

/** The people a query asks for, by account; `next` is the account of the last. */
export function pageOfPeople(
  people: readonly Person[],
  units: ReadonlyMap<string, HeldItem<Unit>>,
  query: Asked,
): PersonPage {
  const wanted = people.filter(matching(query, units)).toSorted(byAccount);
  const { after } = query;
  const start = after === undefined ? 0 : wanted.findIndex(({ account }) => compared(account, after) > 0);
  const items = start < 0 ? [] : wanted.slice(start, start + query.limit);
  const last = items.at(-1);
  const more = start >= 0 && start + query.limit < wanted.length;
  return { items, total: wanted.length, next: more && last !== undefined ? last.account : null };
}

const compared = (one: string, other: string): number => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
};

const byAccount = (one: Person, other: Person): number => compared(one.account, other.account);

function matching(query: Asked, units: ReadonlyMap<string, HeldItem<Unit>>): (person: Person) => boolean {
  const text = query.q?.normalize("NFC").trim().toLowerCase() ?? "";
  const within = unitsAsked(query, units);
  const roles = new Set(query.role);
  const has = (word: string): boolean => word.toLowerCase().includes(text);
  return ({ account, name, unit, grants, active }) =>
    (query.state === "all" || active === (query.state === "active")) &&
    (text === "" || has(account) || has(name)) &&
    (within === null || (unit !== null && within.has(unit))) &&
    (roles.size === 0 || grants.some(({ role }) => roles.has(role)));
}

function unitsAsked({ unit, below }: Asked, units: ReadonlyMap<string, HeldItem<Unit>>): ReadonlySet<string> | null {
  if (unit === undefined || unit.length === 0) return null;
  if (below === undefined) return new Set(unit);
  const byId = new Map([...units].map(([id, { value }]) => [id, value]));
  return new Set(unit.flatMap((id) => [...under(byId, id)]));
}
