import type { ConceptList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { conceptsResource } from "../../../api/series-resources.ts";
import { nameIn } from "../../../format/name-in.ts";
import { unitName } from "../../../format/quantity.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { mostAlike } from "./likeness.ts";
import { type Acting, wrongAt } from "./use-act.ts";
import { useActWords } from "./use-act-words.ts";

const api = createApi(browserTransport);
type Concept = ConceptList["items"][number];

/** So many are offered: who does not find theirs types another word. */
const offered = 8;
const aliasesShown = 4;

interface ConceptChoiceProps {
  readonly names: readonly string[];
  readonly unit: string | null;
  /** Ids of concepts that are not to be chosen. */
  readonly without: readonly string[];
  /** Several may be chosen. */
  readonly several: boolean;
  readonly acting: Acting;
}

const Option = ({ concept }: { readonly concept: Concept }) => {
  const said = usePreferences();
  const words = useActWords().choice;
  const aliases = concept.aliases.slice(0, aliasesShown).join("、");
  return (
    <span>
      {nameIn(concept.name, said)}{" "}
      <span className="second">
        {said.language === "en" ? <span lang="zh-CN">{concept.name.zh} </span> : null}
        {words.unit(unitName(concept.unit, said.language))}
        {aliases === "" ? null : (
          <>
            {" · "}
            <span lang="zh-CN">{words.also(aliases)}</span>
          </>
        )}
      </span>
    </span>
  );
};

interface OptionsProps extends Pick<ConceptChoiceProps, "several" | "acting"> {
  readonly shown: readonly Concept[];
  readonly chosen: readonly string[];
  readonly legend: string;
  readonly onChoose: (id: string) => void;
}

const Options = ({ shown, chosen, legend, several, acting, onChoose }: OptionsProps) => {
  const id = useId();
  const wrong = wrongAt(acting, "into");
  return (
    <fieldset className="concept-options" aria-describedby={wrong === null ? undefined : id}>
      <legend className="second">{legend}</legend>
      {shown.map((concept) => (
        <label key={concept.id}>
          <input
            type={several ? "checkbox" : "radio"}
            name="into"
            value={concept.id}
            required={!several}
            checked={chosen.includes(concept.id)}
            aria-invalid={wrong !== null && chosen.includes(concept.id) ? true : undefined}
            onChange={() => onChoose(concept.id)}
          />
          <Option concept={concept} />
        </label>
      ))}
      {wrong === null ? null : (
        <p id={id} className="act-wrong">
          {wrong}
        </p>
      )}
    </fieldset>
  );
};

/** Chooses registered indicators: those with like names first, any other by a search. Its field is named `into`. */
export const ConceptChoice = ({ names, unit, without, several, acting }: ConceptChoiceProps) => {
  const words = useActWords().choice;
  const { failed, loading } = useActWords();
  const id = useId();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, isError } = useQuery(conceptsResource(api));
  if (data === undefined) return <p role={isError ? "alert" : "status"}>{isError ? failed : loading}</p>;
  const concepts = data.items.filter((one) => !without.includes(one.id));
  const alike = mostAlike(concepts, { names, unit, search: search.trim(), most: offered });
  const kept = concepts.filter((one) => chosen.includes(one.id) && !alike.includes(one));
  const choose = (one: string) =>
    setChosen(several ? (chosen.includes(one) ? chosen.filter((id) => id !== one) : [...chosen, one]) : [one]);
  const none = search.trim() === "" ? words.none : words.noneFound(search.trim());
  return (
    <div className="concept-choice">
      <div className="act-field wide">
        <label htmlFor={id}>{words.find}</label>
        <input
          id={id}
          type="search"
          maxLength={100}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </div>
      <p role="status">{alike.length === 0 ? none : null}</p>
      {alike.length + kept.length === 0 ? null : (
        <Options
          {...{ several, acting, chosen }}
          shown={[...kept, ...alike]}
          legend={search.trim() === "" ? words.alike : words.found}
          onChoose={choose}
        />
      )}
    </div>
  );
};
