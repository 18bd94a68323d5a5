import type { PersonDetail, PersonPatch } from "@lantu/server/contract";

export type Grant = PersonDetail["grants"][number];
export type Role = Grant["role"];

/** Roles in the order of their work. */
export const roleNames = [
  "planner",
  "statistician",
  "filler",
  "checker",
  "signer",
  "supervisor",
  "leader",
  "evaluator",
  "administrator",
] as const satisfies readonly Role[];

/** A grant as the form holds it: empty where it holds everywhere. */
export interface GrantValues {
  readonly role: Role;
  readonly unit: string;
  readonly document: string;
}

/** What the form of a person holds: texts, empty where there is none. */
export interface PersonValues {
  readonly name: string;
  readonly account: string;
  readonly unit: string;
  readonly title: string;
  readonly email: string;
  readonly grants: readonly GrantValues[];
  readonly reason: string;
}

/** The form of a person as it stands, or of a new one with these roles. */
export const valuesOf = (person: PersonDetail | null, roles: readonly Role[] = []): PersonValues => ({
  name: person?.name ?? "",
  account: person?.account ?? "",
  unit: person?.unit ?? "",
  title: person?.title ?? "",
  email: person?.signIn?.email ?? "",
  grants:
    person === null
      ? roles.map((role) => ({ role, unit: "", document: "" }))
      : person.grants.map(({ role, unit, document }) => ({ role, unit: unit ?? "", document: document ?? "" })),
  reason: "",
});

const emptied = (text: string | undefined): string | null =>
  text === undefined || text.trim() === "" ? null : text.trim();

/** Grants as they are sent. */
export const grantsOf = (grants: readonly GrantValues[]): Grant[] =>
  grants.map(({ role, unit, document }) => ({ role, unit: emptied(unit), document: emptied(document) }));

/** Everything the form says, as a new person. */
export const givenOf = (typed: PersonValues) => {
  const reason = emptied(typed.reason);
  return {
    ...{
      name: typed.name.trim(),
      account: typed.account.trim(),
      unit: emptied(typed.unit),
      title: emptied(typed.title),
    },
    ...{ email: emptied(typed.email), grants: grantsOf(typed.grants) },
    ...(reason === null ? {} : { reason }),
  };
};

/** What was changed in the form, for the version it was meant for. */
export const patchOf = (held: PersonValues, typed: PersonValues, version: number): PersonPatch => {
  const { reason, ...given } = givenOf(typed);
  const before = givenOf(held);
  const changed = Object.entries(given).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(before).find(([key]) => key === name)?.[1]),
  );
  return { version, ...Object.fromEntries(changed), ...(reason === undefined ? {} : { reason }) };
};
