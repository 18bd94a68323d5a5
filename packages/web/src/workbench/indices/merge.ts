import type { IndexDeclaration } from "@lantu/server/contract";
import type { Group, Member } from "./declaration.ts";

/** A part of a declaration that two who changed it may have said differently. */
export type Part =
  | { readonly kind: "text"; readonly field: TextField; readonly value: string }
  | { readonly kind: "rule"; readonly field: RuleField; readonly value: string | number }
  | { readonly kind: "group"; readonly group: string; readonly value: Pick<Group, "id" | "name" | "weight"> }
  | { readonly kind: "member"; readonly group: string; readonly value: Member };

type TextField = "name.zh" | "name.en" | "purpose.zh" | "purpose.en";
const RULES = ["over", "mean", "missing", "coverage", "least", "source"] as const;
type RuleField = (typeof RULES)[number];

type Parts = ReadonlyMap<string, Part>;

const keyOf = (part: Part): string => {
  if (part.kind === "member") return `member ${part.group} ${part.value.id}`;
  return part.kind === "group" ? `group ${part.group}` : part.field;
};

const groupParts = ({ id, name, weight, members }: Group): readonly Part[] => [
  { kind: "group", group: id, value: { id, name, weight } },
  ...members.map((value): Part => ({ kind: "member", group: id, value })),
];

const partsOf = (declaration: IndexDeclaration): Parts => {
  const { name, purpose, groups } = declaration;
  const texts = { "name.zh": name.zh, "name.en": name.en, "purpose.zh": purpose.zh, "purpose.en": purpose.en };
  const parts: readonly Part[] = [
    ...(Object.keys(texts) as TextField[]).map((field): Part => ({ kind: "text", field, value: texts[field] })),
    ...RULES.map((field): Part => ({ kind: "rule", field, value: declaration[field] })),
    ...groups.flatMap(groupParts),
  ];
  return new Map(parts.map((part) => [keyOf(part), part]));
};

/** A part two declarations differ in; a side that does not have it is null. */
export interface Difference {
  readonly key: string;
  readonly mine: Part | null;
  readonly theirs: Part | null;
}

/** What two declarations of an index differ in: texts and rules first, then groups, each with its indicators. */
export const differences = (mine: IndexDeclaration, theirs: IndexDeclaration): readonly Difference[] => {
  const [own, other] = [partsOf(mine), partsOf(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .map((key) => ({ key, mine: own.get(key) ?? null, theirs: other.get(key) ?? null }))
    .filter((found) => JSON.stringify(found.mine?.value) !== JSON.stringify(found.theirs?.value));
};

/** `mine` with the parts named by their keys as they are in `theirs`. Indicators go with their group. */
export const merged = (
  mine: IndexDeclaration,
  theirs: IndexDeclaration,
  taken: ReadonlySet<string>,
): IndexDeclaration => {
  const [own, other] = [partsOf(mine), partsOf(theirs)];
  const chosen = [...new Set([...own.keys(), ...other.keys()])].flatMap(
    (key) => (taken.has(key) ? other : own).get(key) ?? [],
  );
  const texts = Object.fromEntries(chosen.flatMap((part) => (part.kind === "text" ? [[part.field, part.value]] : [])));
  const rules = Object.fromEntries(chosen.flatMap((part) => (part.kind === "rule" ? [[part.field, part.value]] : [])));
  const membersOf = (group: string) =>
    chosen.flatMap((part) => (part.kind === "member" && part.group === group ? [part.value] : []));
  return {
    ...mine,
    ...rules,
    name: { zh: texts["name.zh"] ?? "", en: texts["name.en"] ?? "" },
    purpose: { zh: texts["purpose.zh"] ?? "", en: texts["purpose.en"] ?? "" },
    groups: chosen.flatMap((part) =>
      part.kind === "group" ? [{ ...part.value, members: membersOf(part.group) }] : [],
    ),
  };
};
