import { readForm, readInteger, readOne, readText } from "./value.ts";

export const unitIdForm = /^u[0-9a-f]{16}$/;
export const personIdForm = /^p[0-9a-f]{16}$/;

/** What the address of the units holds: how the tree is narrowed. */
export interface UnitsAddress {
  readonly q?: string | undefined;
  /** Also those that no longer exist. */
  readonly ended?: "1" | undefined;
}

/** Reads {@link UnitsAddress} out of a query; what cannot be read is left out. */
export const readUnitsAddress = (query: Readonly<Record<string, unknown>>): UnitsAddress => ({
  q: readText(query.q, 100),
  ended: readOne(query.ended, ["1"] as const),
});

/** What the address of the people holds: how the list is narrowed, and where in it one is. */
export interface PeopleAddress {
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  /** `inactive`: those who may no longer sign in. */
  readonly state?: "inactive" | "all" | undefined;
  readonly after?: string | undefined;
}

const roleForm = /^[a-z]{1,30}$/;

/** Reads {@link PeopleAddress} out of a query; what cannot be read is left out. */
export const readPeopleAddress = (query: Readonly<Record<string, unknown>>): PeopleAddress => ({
  q: readText(query.q, 100),
  unit: readForm(query.unit, unitIdForm),
  role: readForm(query.role, roleForm),
  state: readOne(query.state, ["inactive", "all"] as const),
  after: readText(query.after, 200),
});

/** What the address of the refusals holds: how the list is narrowed, and where in it one is. */
export interface RefusalsAddress {
  /** Words of the request, or of what it was about. */
  readonly q?: string | undefined;
  /** Name of the problem. */
  readonly code?: string | undefined;
  /** Where it came from. */
  readonly address?: string | undefined;
  /** First and last day, ISO dates. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Number of the refusal the list goes on before. */
  readonly before?: number | undefined;
}

const codeForm = /^[a-z][a-z-]{0,39}$/;
const addressForm = /^[0-9a-fA-F.:%a-z]{2,60}$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Reads {@link RefusalsAddress} out of a query; what cannot be read is left out. */
export const readRefusalsAddress = (query: Readonly<Record<string, unknown>>): RefusalsAddress => ({
  q: readText(query.q, 200),
  code: readForm(query.code, codeForm),
  address: readForm(query.address, addressForm),
  from: readForm(query.from, dayForm),
  until: readForm(query.until, dayForm),
  before: readInteger(query.before, 1, 2_147_483_647),
});
