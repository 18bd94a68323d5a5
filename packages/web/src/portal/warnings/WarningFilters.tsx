import type { DocumentSummary, WarningPage } from "@lantu/server/contract";
import { useNavigate } from "@tanstack/react-router";
import { readWarningsAddress, responseStates, type WarningsAddress, warningKinds } from "../../address/warnings.ts";
import { documentName } from "../../format/document-name.ts";
import { day } from "../../format/time.ts";
import type { Language } from "../../messages/catalogue.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type Filter, type FilterChoice, FilterForm } from "../comparison/FilterForm.tsx";
import { daysBefore } from "./days.ts";
import { useWarningsWords, type WarningsWords } from "./words.ts";

interface WarningFiltersProps {
  readonly page: WarningPage;
  readonly address: WarningsAddress;
  readonly documents: readonly DocumentSummary[];
}

type Facet = WarningPage["facets"]["kind"];

const counted = (facet: Facet, value: string): number => facet.find((part) => part.value === value)?.count ?? 0;
const plain = (value: string, label: string): FilterChoice => ({ value, label, count: null });

const whatFilters = ({ page, address }: WarningFiltersProps, words: WarningsWords): readonly Filter[] => {
  const { facets } = page;
  const { all } = words.filters;
  return [
    {
      ...{ name: "kind", label: words.filters.kind, all, value: address.kind?.join(",") },
      choices: warningKinds.map((value) => ({ value, label: words.kinds[value], count: counted(facets.kind, value) })),
    },
    {
      ...{ name: "state", label: words.filters.state, all, value: address.state?.join(",") },
      choices: (["none", ...responseStates] as const).map((value) => ({
        ...{ value, label: words.states[value], count: counted(facets.state, value) },
      })),
    },
    {
      ...{ name: "late", label: words.filters.late, all, value: address.late },
      choices: [{ value: "1", label: words.lateOnly, count: counted(facets.late, "true") }],
    },
    {
      ...{ name: "unit", label: words.filters.unit, all, value: address.unit },
      choices: facets.unit.map(({ unit, count }) => ({ value: unit.id, label: unit.now ?? unit.name, count })),
    },
  ];
};

const whereFilters = (
  { page, address, documents }: WarningFiltersProps,
  words: WarningsWords,
  language: Language,
): readonly Filter[] => {
  const { facets, today } = page;
  const { all } = words.filters;
  const names = new Map(documents.map((document) => [document.id, documentName(document, language)]));
  const starts = [
    plain(daysBefore(today, 7), words.since.week),
    plain(daysBefore(today, 30), words.since.month),
    plain(`${today.slice(0, 4)}-01-01`, words.since.year),
  ];
  const known = address.since === undefined || starts.some(({ value }) => value === address.since);
  return [
    {
      ...{ name: "document", label: words.filters.document, all, value: address.document?.join(",") },
      choices: facets.document.map(({ value, count }) => ({ value, label: names.get(value) ?? value, count })),
    },
    {
      ...{ name: "nature", label: words.filters.nature, all, value: address.nature },
      choices: (["binding", "expected", "none"] as const).map((value) => ({
        ...{ value, label: words.natures[value], count: counted(facets.nature, value) },
      })),
    },
    {
      ...{ name: "stand", label: words.filters.stand, all: words.stands.lasting, value: address.stand },
      choices: [plain("ended", words.stands.ended), plain("all", words.stands.all)],
    },
    {
      ...{ name: "since", label: words.filters.since, all: words.anyDay, value: address.since },
      choices: known
        ? starts
        : [...starts, plain(address.since ?? "", words.sinceDay(day(address.since ?? "", language)))],
    },
    {
      ...{ name: "sort", label: words.filters.sort, all: words.sorts.priority, value: address.sort },
      choices: [plain("since", words.sorts.since), plain("answer", words.sorts.answer)],
    },
  ];
};

/** Filters of the feed of warnings, with how many each would leave. */
export const WarningFilters = (props: WarningFiltersProps) => {
  const { language } = usePreferences();
  const navigate = useNavigate();
  const words = useWarningsWords();
  const { asOf, commitment, place, q } = props.address;
  return (
    <FilterForm
      filters={[...whatFilters(props, words), ...whereFilters(props, words, language)]}
      words={{ label: words.filters.q, value: q }}
      kept={{ asOf, commitment, place }}
      onChange={(query) =>
        void navigate({ to: "/warnings", search: { ...readWarningsAddress(query) }, resetScroll: false })
      }
    />
  );
};
