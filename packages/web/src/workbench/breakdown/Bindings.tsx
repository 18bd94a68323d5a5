import type { Breakdown } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { usePreferences } from "../../shell/preferences.tsx";
import { useBreakdownWords } from "../words/breakdown.ts";

type Binding = Breakdown["bindings"][number];
type Cited = NonNullable<Binding["plan"]>;

const Sentence = ({ cited, name }: { readonly cited: Cited; readonly name: string }) => (
  <p>
    <Link
      to="/documents/$id"
      params={{ id: cited.document }}
      search={{ at: `${cited.start}-${cited.end}` }}
      className="second"
    >
      {name}
    </Link>
    <q lang="zh-CN">{cited.quote}</q>
  </p>
);

const One = ({ binding }: { readonly binding: Binding }) => {
  const { language } = usePreferences();
  const words = useBreakdownWords();
  return (
    <li>
      <p>
        <strong>{binding.year}</strong>{" "}
        {binding.relation === "missing" ? null : (
          <span className={`relation ${binding.relation}`}>{words.relations[binding.relation]} </span>
        )}
        {binding.said[language]}
      </p>
      {binding.plan === null ? null : <Sentence cited={binding.plan} name={words.five} />}
      {binding.yearly === null ? null : (
        <>
          <Sentence cited={binding.yearly.citation} name={`《${binding.yearly.document.title}》`} />
          <p className="second">{binding.yearly.confirmed ? words.confirmed : words.proposed}</p>
        </>
      )}
    </li>
  );
};

/** The targets of yearly plans beside the years of the path, with both sentences. */
export const Bindings = ({ bindings }: Pick<Breakdown, "bindings">) => {
  const words = useBreakdownWords();
  const told = bindings.filter(({ yearly }) => yearly !== null);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="bindings">
      <h2 id="bindings">{words.bindings}</h2>
      <p className="second">{words.bindingsNote}</p>
      <ol className="bindings">
        {told.map((binding) => (
          <One key={`${binding.year} ${binding.yearly?.commitment}`} binding={binding} />
        ))}
      </ol>
    </section>
  );
};
