import type { CommitmentFacets } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useId } from "react";
import { doubtCodes, type FilterField, type LedgerAddress, natures, standings, states } from "../../address/ledger.ts";
import { commitmentKinds } from "../../address/plan.ts";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { Titles } from "./filters.ts";
import { sectionName, sectionsResource } from "./sections-resource.ts";

const route = getRouteApi("/commitments");

interface EditorProps {
  /** As chosen last. */
  readonly address: LedgerAddress;
  readonly facets: CommitmentFacets;
  readonly titles: Titles;
  readonly onChange: (change: LedgerAddress) => void;
}

interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly count: number | null;
}

interface ChoicesProps<T extends string> {
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[] | undefined;
  readonly onChange: (chosen: readonly T[] | undefined) => void;
}

const Choices = <T extends string>({ choices, chosen = [], onChange }: ChoicesProps<T>) => {
  const { language } = usePreferences();
  const toggle = (value: T) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <ul className="choices">
      {choices.map(({ value, name, count }) => (
        <li key={value}>
          <label>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span className="choice-name">{name}</span>
            {count === null ? null : <span className="second number">{integer(count, language)}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
};

const countIn = (facet: CommitmentFacets["kind"], value: string): number =>
  facet.find((entry) => entry.value === value)?.count ?? 0;

const WordsEditor = ({
  value,
  placeholder,
  onSubmit,
}: {
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly onSubmit: (words: string | undefined) => void;
}) => {
  const { messages } = usePreferences();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("words") ?? "").trim();
    onSubmit(words === "" ? undefined : words);
  };
  return (
    <form className="words-editor" onSubmit={submit}>
      <label htmlFor={id} className="visually-hidden">
        {placeholder}
      </label>
      {/* biome-ignore lint/a11y/noAutofocus: the reader has just opened this editor in order to type. */}
      <input id={id} name="words" defaultValue={value} placeholder={placeholder} maxLength={200} autoFocus />
      <button type="submit" className="button">
        {messages.ledger.apply}
      </button>
    </form>
  );
};

const SectionEditor = ({ address, onChange }: EditorProps) => {
  const { messages } = usePreferences();
  const { api } = route.useRouteContext();
  const [document = ""] = address.document ?? [];
  const single = address.document?.length === 1;
  const { data: sections = [] } = useQuery({ ...sectionsResource(api, document), enabled: single });
  if (!single) return <p className="second">{messages.ledger.sectionNeedsDocument}</p>;
  const choose = (value: string) => onChange({ section: value === "" ? undefined : Number(value) });
  return (
    <select
      aria-label={messages.ledger.fields.section}
      value={address.section ?? ""}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{messages.ledger.sectionAll}</option>
      {sections.slice(1).map((section) => (
        <option key={section.index} value={section.index}>
          {"\u3000".repeat(Math.min(4, Math.max(0, section.level - 2)))}
          {sectionName(section)}
        </option>
      ))}
    </select>
  );
};

const LeadEditor = ({ address, onChange }: EditorProps) => {
  const { messages } = usePreferences();
  const none = address.lead === "-";
  return (
    <>
      <label className="choice-line">
        <input type="checkbox" checked={none} onChange={() => onChange({ lead: none ? undefined : "-" })} />{" "}
        {messages.ledger.noLeadOption}
      </label>
      <WordsEditor
        value={none ? "" : address.lead}
        placeholder={messages.ledger.leadPlaceholder}
        onSubmit={(lead) => onChange({ lead })}
      />
    </>
  );
};

const PeriodEditor = ({ address, facets, onChange }: EditorProps) => {
  const { messages } = usePreferences();
  const { period } = address;
  const missing =
    period === undefined || facets.period.some(({ value }) => value === period) ? [] : [{ value: period, count: 0 }];
  const years = [...facets.period, ...missing].sort((a, b) => a.value.localeCompare(b.value));
  if (years.length === 0) return <p className="second">{messages.ledger.emptyFiltered}</p>;
  return (
    <Choices
      choices={years.map(({ value, count }) => ({ value, name: messages.ledger.phrases.period(value), count }))}
      chosen={period === undefined ? undefined : [period]}
      onChange={(chosen) => onChange({ period: chosen?.at(-1) })}
    />
  );
};

interface FacetChoicesProps<T extends string> {
  readonly words: readonly T[];
  readonly nameOf: (word: T) => string;
  /** null where nothing was counted. */
  readonly facet: CommitmentFacets["status"];
  readonly chosen: readonly T[] | undefined;
  readonly onChange: (chosen: readonly T[] | undefined) => void;
}

/** Choices out of a closed list of words, with their counts. */
const FacetChoices = <T extends string>({ words, nameOf, facet, ...rest }: FacetChoicesProps<T>) => (
  <Choices
    choices={words.map((value) => ({
      ...{ value, name: nameOf(value) },
      count: facet === null ? null : countIn(facet, value),
    }))}
    {...rest}
  />
);

const DoubtEditor = ({ address, facets, onChange }: EditorProps) => {
  const { messages } = usePreferences();
  const codes = doubtCodes.map((value) => ({
    value,
    name: messages.doubts[value].name,
    count: countIn(facets.doubt, value),
  }));
  return (
    <Choices
      choices={[{ value: "any" as const, name: messages.ledger.phrases.anyDoubt, count: null }, ...codes]}
      chosen={address.doubt}
      onChange={(doubt) => onChange({ doubt })}
    />
  );
};

/** Editors of the conditions that are chosen from closed lists. */
const ListEditor = ({
  field,
  address,
  facets,
  onChange,
}: EditorProps & { readonly field: "kind" | "nature" | "state" }) => {
  const { messages } = usePreferences();
  const shared = { facet: facets[field] };
  if (field === "kind") {
    const set = (kind: LedgerAddress["kind"]) => onChange({ kind });
    return (
      <FacetChoices
        {...shared}
        words={commitmentKinds}
        nameOf={(word) => messages.kinds[word]}
        chosen={address.kind}
        onChange={set}
      />
    );
  }
  if (field === "nature") {
    const set = (nature: LedgerAddress["nature"]) => onChange({ nature });
    return (
      <FacetChoices
        {...shared}
        words={natures}
        nameOf={(word) => messages.natures[word]}
        chosen={address.nature}
        onChange={set}
      />
    );
  }
  const set = (state: LedgerAddress["state"]) => onChange({ state });
  return (
    <FacetChoices
      {...shared}
      words={states}
      nameOf={(word) => messages.states[word]}
      chosen={address.state}
      onChange={set}
    />
  );
};

/** The means to set one condition of the sentence, with counts of what each choice would show. */
export const FilterEditor = ({ field, ...props }: EditorProps & { readonly field: FilterField }) => {
  const { messages } = usePreferences();
  const { address, facets, titles, onChange } = props;
  switch (field) {
    case "kind":
    case "nature":
    case "state":
      return <ListEditor field={field} {...props} />;
    case "doubt":
      return <DoubtEditor {...props} />;
    case "status":
      return (
        <FacetChoices
          words={standings}
          nameOf={(word) => titles.statuses[word]}
          facet={facets.status}
          chosen={address.status}
          onChange={(status) => onChange({ status })}
        />
      );
    case "document":
      return (
        <FacetChoices
          words={[...titles.documents.keys()]}
          nameOf={(id) => titles.documents.get(id) ?? id}
          facet={facets.document}
          chosen={address.document}
          onChange={(document) => onChange({ document })}
        />
      );
    case "period":
      return <PeriodEditor {...props} />;
    case "section":
      return <SectionEditor {...props} />;
    case "lead":
      return <LeadEditor {...props} />;
    case "q":
      return (
        <WordsEditor value={address.q} placeholder={messages.ledger.qPlaceholder} onSubmit={(q) => onChange({ q })} />
      );
  }
};
