import { useNavigate } from "@tanstack/react-router";
import { type FindingAddress, findingStates, readFindingAddress } from "../../address/findings.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type Filter, FilterForm } from "../comparison/FilterForm.tsx";
import { widerFilters } from "../comparison/wider-filters.ts";
import type { FindingsHeld } from "./load-findings.ts";

interface FindingFiltersProps {
  readonly held: FindingsHeld;
  readonly address: FindingAddress;
}

/** Filters of the list of findings, with how many each would leave. */
export const FindingFilters = ({ held: { page, documents, rules }, address }: FindingFiltersProps) => {
  const { messages, language } = usePreferences();
  const navigate = useNavigate();
  const words = useFindingsWords();
  const { all } = messages.comparison;
  const { counts, facets } = page;
  const filters: readonly Filter[] = [
    {
      ...{ name: "rule", label: words.rule, all, value: address.rule?.join(",") },
      choices: rules.items.flatMap(({ rule, name }) => {
        const count = counts.rules[rule];
        return count === undefined ? [] : [{ value: rule, label: name[language === "en" ? "en" : "zh"], count }];
      }),
    },
    {
      ...{ name: "state", label: words.state, all, value: address.state?.join(",") },
      choices: findingStates.map((state) => ({
        value: state,
        label: words.states[state],
        count: counts.states[state] ?? 0,
      })),
    },
    ...widerFilters({ facets, documents, address }, language, messages),
  ];
  const { severity, series, commitment } = address;
  return (
    <FilterForm
      filters={filters}
      words={{ label: messages.ledger.fields.q, value: address.q }}
      kept={{ severity: severity?.join(","), series, commitment }}
      onChange={(query) => void navigate({ to: "/findings", search: readFindingAddress(query), resetScroll: false })}
    />
  );
};
