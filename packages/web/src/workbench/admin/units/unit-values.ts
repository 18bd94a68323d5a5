import type { Unit, UnitPatch } from "@lantu/server/contract";

/** Kinds of units, in the order in which they are offered. */
export const unitKinds = [
  "department",
  "place",
  "street",
  "town",
  "institution",
  "enterprise",
  "task-force",
  "outside",
] as const satisfies readonly Unit["kind"][];

/** What the form of a unit holds: texts, empty where there is none. */
export interface UnitValues {
  readonly name: string;
  readonly code: string;
  readonly shortName: string;
  readonly kind: Unit["kind"];
  readonly parent: string;
  readonly place: string;
  readonly since: string;
  readonly reason: string;
}

/** The form of a unit as it stands, or of a new one. */
export const valuesOf = (unit: Unit | null, parent: string | null): UnitValues => ({
  name: unit?.name ?? "",
  code: unit?.code ?? "",
  shortName: unit?.shortName ?? "",
  kind: unit?.kind ?? "department",
  parent: parent ?? "",
  place: unit?.place ?? "",
  since: unit?.since ?? "",
  reason: "",
});

const emptied = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What was changed in the form, for the version it was meant for. */
export const patchOf = (held: UnitValues, typed: UnitValues, version: number): UnitPatch => {
  const changed = (name: keyof UnitValues): boolean => held[name] !== typed[name];
  const reason = emptied(typed.reason);
  return {
    version,
    ...(changed("name") ? { name: typed.name.trim() } : {}),
    ...(changed("code") ? { code: typed.code.trim() } : {}),
    ...(changed("shortName") ? { shortName: emptied(typed.shortName) } : {}),
    ...(changed("kind") ? { kind: typed.kind } : {}),
    ...(changed("parent") ? { parent: emptied(typed.parent) } : {}),
    ...(changed("place") ? { place: emptied(typed.place) } : {}),
    ...(changed("since") ? { since: emptied(typed.since) } : {}),
    ...(reason === null ? {} : { reason }),
  };
};
