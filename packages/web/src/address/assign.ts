import type { WorkFilter } from "@lantu/server/contract";
import { documentIdForm, unitIdForm } from "./ids.ts";
import { importances } from "./importance.ts";
import { commitmentKinds } from "./plan.ts";
import { type Query, writeQuery } from "./query.ts";
import { readForms, readOne, readSeveral, readText } from "./value.ts";

export const missingParts = ["lead", "deadline", "measure", "schedule"] as const;
export type MissingPart = (typeof missingParts)[number];
export const assignedStates = ["none", "some", "ended"] as const;
export const unitRoles = ["lead", "helping"] as const;
export const deskSorts = [
  "-position",
  "title",
  "-title",
  "deadline",
  "-deadline",
  "importance",
  "-importance",
  "lead",
  "-lead",
  "changed",
  "-changed",
] as const;

/** Lines of one page of the desk. */
export const deskPageSize = 100;

/** What the address of the assignment desk holds: which commitments are in hand, and which of their pages. */
export interface AssignAddress {
  readonly document?: readonly string[] | undefined;
  readonly kind?: readonly (typeof commitmentKinds)[number][] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly role?: (typeof unitRoles)[number] | undefined;
  readonly assigned?: readonly (typeof assignedStates)[number][] | undefined;
  readonly proposed?: "true" | undefined;
  readonly missing?: readonly MissingPart[] | undefined;
  readonly importance?: readonly (typeof importances)[number][] | undefined;
  readonly q?: string | undefined;
  readonly sort?: (typeof deskSorts)[number] | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads {@link AssignAddress} out of a query; what cannot be read is left out. */
export const readAssignAddress = (query: Readonly<Record<string, unknown>>): AssignAddress => ({
  document: readForms(query.document, documentIdForm),
  kind: readSeveral(query.kind, commitmentKinds),
  unit: readForms(query.unit, unitIdForm),
  role: readOne(query.role, unitRoles),
  assigned: readSeveral(query.assigned, assignedStates),
  proposed: readOne(query.proposed, ["true"] as const),
  missing: readSeveral(query.missing, missingParts),
  importance: readSeveral(query.importance, importances),
  q: readText(query.q, 200),
  sort: readOne(query.sort, deskSorts),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
});

/** The conditions of an address, without its order and its place in the list. */
export const deskConditions = ({
  sort: _sort,
  after: _after,
  before: _before,
  ...rest
}: AssignAddress): AssignAddress => rest;

/** Query of the list behind a page of the desk. */
export const deskQuery = (address: AssignAddress): string => writeQuery({ ...address, limit: deskPageSize });

/** Query of a workbook with all that the conditions leave. */
export const deskSheetQuery = (address: AssignAddress, language: string): string => {
  const query: Query = { ...deskConditions(address), lang: language };
  return writeQuery(query);
};

/** The conditions of an address as the body of a bulk act names them. */
export const deskFilter = (address: AssignAddress): Partial<WorkFilter> =>
  Object.fromEntries(
    Object.entries(deskConditions(address))
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  );

/** Whether an address has any condition. */
export const isNarrowed = (address: AssignAddress): boolean =>
  Object.values(deskConditions(address)).some((value) => value !== undefined);
