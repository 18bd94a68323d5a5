import type { DocumentSummary, JudgementFacets } from "@lantu/server/contract";
import { type JudgementAddress, judgementSorts, readJudgementAddress } from "../../address/judgements.ts";
import { documentName } from "../../format/document-name.ts";
import { day } from "../../format/time.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useJudgementWords } from "../../messages/judgement.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type Filter, type FilterChoice, FilterForm } from "../comparison/FilterForm.tsx";

interface FiltersProps {
  readonly address: JudgementAddress;
  readonly facets: JudgementFacets;
  readonly documents: readonly DocumentSummary[];
  readonly onChange: (address: JudgementAddress) => void;
}

type Facet = JudgementFacets["basis"];

/** The values a list has, with their words; words without a commitment are not offered. */
const choicesOf = (facet: Facet, nameOf: (value: string) => string): readonly FilterChoice[] =>
  facet.map(({ value, count }) => ({ value, label: nameOf(value), count }));

const named =
  (names: Readonly<Record<string, string>>) =>
  (value: string): string =>
    names[value] ?? value;

/** All filters of the list, each with how many lines its values would leave. */
const useFilters = ({ address, facets, documents }: FiltersProps): readonly Filter[] => {
  const { messages, language } = usePreferences();
  const { filters: words, sorts } = useCockpitWords();
  const judgement = useJudgementWords();
  const { all } = messages.comparison;
  const titles = Object.fromEntries(documents.map((document) => [document.id, documentName(document, language)]));
  const of = (
    name: "document" | "basis" | "reason" | "rule" | "kind" | "nature" | "due",
    nameOf: (value: string) => string,
  ): Filter => ({
    ...{ name, label: words[name], all, value: address[name]?.join(",") },
    choices: choicesOf(facets[name], nameOf),
  });
  return [
    of("document", named(titles)),
    of("reason", named(judgement.reasons)),
    of("basis", named(judgement.bases)),
    of("rule", named(judgement.rules)),
    of("kind", named(messages.kinds)),
    of("nature", named(messages.natures)),
    of("due", (value) => (value === "none" ? words.dueNone : day(value, language))),
    {
      ...{ name: "unit", label: words.unit, all, value: address.unit?.join(",") },
      choices: facets.unit.map(({ unit, count }) => ({ value: unit.id, label: unit.now ?? unit.name, count })),
    },
    {
      ...{ name: "disagrees", label: words.disagrees, all, value: address.disagrees },
      choices: [{ value: "1", label: words.disagreesYes, count: null }],
    },
    {
      ...{ name: "sort", label: words.sort, all: sorts.worst, value: address.sort },
      choices: judgementSorts
        .filter((sort) => sort !== "worst")
        .map((sort) => ({ value: sort, label: sorts[sort], count: null })),
    },
  ];
};

/** Filters and order of a list of judgements. */
export const Filters = (props: FiltersProps) => {
  const { address, onChange } = props;
  const { messages } = usePreferences();
  const filters = useFilters(props);
  const { status, chapter, commitment, asOf } = address;
  return (
    <FilterForm
      filters={filters}
      words={{ label: messages.ledger.fields.q, value: address.q }}
      kept={{ status: status?.join(","), chapter: chapter?.toString(), commitment: commitment?.join(","), asOf }}
      onChange={(query) => onChange(readJudgementAddress(query))}
    />
  );
};
