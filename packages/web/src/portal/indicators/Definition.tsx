import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { nameIn } from "../../format/name-in.ts";
import { integer } from "../../format/number.ts";
import { unitName } from "../../format/quantity.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { Definition as Version } from "./load-indicator.ts";

interface DefinitionProps {
  readonly latest: Version;
  /** Versions before it, the latest first. */
  readonly earlier: readonly Version[];
  readonly related: readonly Version[];
}

const Concept = ({ id, related }: { readonly id: string; readonly related: readonly Version[] }) => {
  const said = usePreferences();
  const found = related.find((one) => one.id === id);
  return (
    <Link to="/indicators/$concept" params={{ concept: id }}>
      {found === undefined ? id : nameIn(found.name, said)}
    </Link>
  );
};

/** Texts and links one after another, with a separator of the reader's language. */
const Listed = ({ items, between }: { readonly items: readonly ReactNode[]; readonly between: string }) =>
  items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a list of a definition never changes its order.
    <span key={index}>
      {index === 0 ? null : between}
      {item}
    </span>
  ));

const Formula = ({ latest, related }: Omit<DefinitionProps, "earlier">) => {
  const { language } = usePreferences();
  const { formula } = latest;
  const one = (id: unknown) => <Concept key={String(id)} id={String(id)} related={related} />;
  switch (formula?.kind) {
    case "quotient":
      return (
        <>
          {one(formula.numerator)} ÷ {one(formula.denominator)}
          {formula.per === 1 ? null : ` × ${integer(Number(formula.per), language)}`}
        </>
      );
    case "share":
      return (
        <>
          {one(formula.part)} ÷ {one(formula.whole)} × 100%
        </>
      );
    case "sum":
      return <Listed items={Array.isArray(formula.parts) ? formula.parts.map(one) : []} between=" + " />;
    default:
      return null;
  }
};

const wordFor = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

/** The facts of a definition that it has, by the names of the catalogue. */
const useFacts = ({ latest, earlier, related }: DefinitionProps): readonly (readonly [string, ReactNode])[] => {
  const said = usePreferences();
  const { language, messages } = said;
  const words = messages.indicators.one;
  const { list } = messages.separators;
  const name = nameIn(latest.name, said);
  const former = [...new Set(earlier.map((version) => nameIn(version.name, said)))].filter((other) => other !== name);
  const aliases = <span lang="zh-CN">{latest.aliases.join("、")}</span>;
  const unlike = latest.unlike.map((id) => <Concept key={id} id={id} related={related} />);
  const facts: Readonly<Record<keyof typeof words.facts, ReactNode>> = {
    unit: unitName(latest.unit, language),
    direction: words.directions[latest.direction],
    course: words.courses[latest.course],
    frequency: wordFor(words.frequencies, latest.frequency),
    delay: latest.delay === null ? null : words.delay(latest.delay),
    levels: latest.levels.map((level) => wordFor(words.levels, level)).join(list),
    formula: latest.formula === null ? null : <Formula latest={latest} related={related} />,
    aliases: latest.aliases.length === 0 ? null : aliases,
    unlike: unlike.length === 0 ? null : <Listed items={unlike} between={list} />,
    source: <span lang="zh-CN">{latest.source}</span>,
    formerNames: former.length === 0 ? null : former.join(list),
  };
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => [wordFor(words.facts, key), value]);
};

/** The locked definition of a registered indicator, and the versions before it. */
export const Definition = (props: DefinitionProps) => {
  const said = usePreferences();
  const words = said.messages.indicators.one;
  const facts = useFacts(props);
  return (
    <section className="definition" aria-labelledby="definition">
      <h2 id="definition">
        {words.definition} <span className="second">{words.version(props.latest.version)}</span>
      </h2>
      <p className="definition-text">{nameIn(props.latest.definition, said)}</p>
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {props.earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlierVersions}</summary>
          {props.earlier.map((version) => (
            <div key={version.version}>
              <h3>
                {nameIn(version.name, said)} <span className="second">{words.version(version.version)}</span>
              </h3>
              <p>{nameIn(version.definition, said)}</p>
            </div>
          ))}
        </details>
      )}
    </section>
  );
};
