import type { IndexDeclaration } from "@lantu/server/contract";
import { nameIn } from "../../format/name-in.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type MergeField, MergeView } from "../frame/MergeView.tsx";
import { type IndexDeskWords, useIndexDeskWords } from "../words/index-desk.ts";
import type { Member } from "./declaration.ts";
import { type Difference, differences, merged, type Part } from "./merge.ts";

const sourceText = ({ source }: Member, words: IndexDeskWords): string =>
  source.kind === "series"
    ? `${source.concept} · ${words.measures[source.measure]}`
    : `${words.froms.commitments} · ${words.natures[source.nature ?? "all"]} · ${words.kinds[source.commitmentKind ?? "all"]}`;

const memberText = (member: Member, words: IndexDeskWords): string => {
  const { name, direction, weight, normalisation } = member;
  const points = normalisation.kind === "range" ? ` ${normalisation.worst}–${normalisation.best}` : "";
  return [
    `${name.zh} / ${name.en}`,
    `${words.weight} ${weight}`,
    sourceText(member, words),
    words.directions[direction],
    `${words.normalisations[normalisation.kind]}${points}`,
  ].join("\n");
};

/** Names of what is chosen from a list, by field. */
const choicesOf = ({ overs, means, missings }: IndexDeskWords): Choices => ({
  ...{ over: overs, mean: means, missing: missings },
});

type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a side says, to be read; nothing where it does not have it. */
const partText = (part: Part | null, words: IndexDeskWords): string => {
  if (part === null) return "";
  if (part.kind === "member") return memberText(part.value, words);
  if (part.kind === "group")
    return `${part.value.name.zh} / ${part.value.name.en}\n${words.weight} ${part.value.weight}`;
  return choicesOf(words)[part.field]?.[String(part.value)] ?? String(part.value);
};

const fieldNames = ({ nameZh, nameEn, purposeZh, purposeEn }: IndexDeskWords) =>
  ({ "name.zh": nameZh, "name.en": nameEn, "purpose.zh": purposeZh, "purpose.en": purposeEn }) as const;

const useFieldOf = (mine: IndexDeclaration, theirs: IndexDeclaration) => {
  const said = usePreferences();
  const words = useIndexDeskWords();
  const groupName = (id: string): string => {
    const group = [...mine.groups, ...theirs.groups].find((one) => one.id === id);
    return group === undefined ? id : nameIn(group.name, said);
  };
  const nameOf = (part: Part | null): string => {
    if (part === null) return "";
    if (part.kind === "text") return fieldNames(words)[part.field];
    if (part.kind === "rule") return words[part.field];
    const group = groupName(part.group);
    return part.kind === "group" ? group : `${group} · ${nameIn(part.value.name, said)}`;
  };
  return ({ key, mine: own, theirs: other }: Difference): MergeField => ({
    ...{ key, name: nameOf(own ?? other), mine: partText(own, words), theirs: partText(other, words) },
  });
};

interface BothSidesProps {
  readonly mine: IndexDeclaration;
  readonly theirs: IndexDeclaration;
  /** Told the declaration that was chosen, part by part. */
  readonly onChosen: (chosen: IndexDeclaration) => void;
}

/** Two declared the same index: part by part, what each says. */
export const BothSides = ({ mine, theirs, onChosen }: BothSidesProps) => {
  const words = useIndexDeskWords();
  const fieldOf = useFieldOf(mine, theirs);
  return (
    <MergeView
      title={words.stale}
      text={words.staleText}
      fields={differences(mine, theirs).map(fieldOf)}
      onChosen={(taken) => onChosen(merged(mine, theirs, taken))}
    />
  );
};
