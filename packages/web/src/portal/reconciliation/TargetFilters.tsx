import {
  decidedWords,
  type ReconciliationAddress,
  readReconciliationAddress,
  seriesMeasures,
  targetNatures,
  targetSorts,
} from "../../address/reconciliation.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { type Filter, type FilterChoice, FilterForm } from "../comparison/FilterForm.tsx";

interface TargetFiltersProps {
  readonly address: ReconciliationAddress;
  /** Filters of the list of all plans: by document and place. */
  readonly wider: readonly Filter[];
  readonly onChange: (address: ReconciliationAddress) => void;
}

const choicesOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>): FilterChoice[] =>
  values.map((value) => ({ value, label: names[value], count: null }));

/** Filters and order of a list of targets. */
export const TargetFilters = ({ address, wider, onChange }: TargetFiltersProps) => {
  const messages = useMessages();
  const words = messages.reconciliation;
  const { all } = messages.comparison;
  const filters: readonly Filter[] = [
    ...wider,
    {
      ...{ name: "nature", label: messages.ledger.fields.nature, all, value: address.nature?.join(",") },
      choices: choicesOf(targetNatures, messages.natures),
    },
    {
      ...{ name: "measure", label: words.measure, all, value: address.measure?.join(",") },
      choices: choicesOf(seriesMeasures, words.measures),
    },
    {
      ...{ name: "decided", label: words.decided, all, value: address.decided },
      choices: choicesOf(decidedWords, words.decidedNames),
    },
    {
      ...{ name: "sort", label: words.sort, all: words.sorts.place, value: address.sort },
      choices: choicesOf(targetSorts, words.sorts),
    },
  ];
  const { outcome, series, commitment } = address;
  return (
    <FilterForm
      filters={filters}
      words={{ label: messages.ledger.fields.q, value: address.q }}
      kept={{ outcome: outcome?.join(","), series, commitment }}
      onChange={(query) => onChange(readReconciliationAddress(query))}
    />
  );
};
