import type { Observation } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useWords } from "../../words/use-words.ts";
import { observedPeriod } from "../period-text.ts";
import { named } from "../use-concepts.ts";
import { Value } from "./Value.tsx";

interface RowProps {
  readonly one: Observation;
}

/** What is measured: the indicator, and where it is not its amount or the whole of it, that. */
const Measured = ({ one }: RowProps) => {
  const { language } = usePreferences();
  const { values: words } = useWords().tables;
  const parts = [one.measure === "amount" ? "" : words.measure[one.measure], one.breakdown ?? ""];
  const further = parts.filter((part) => part !== "").join(" · ");
  return (
    <>
      <span className="value-concept">{one.conceptName === null ? one.concept : named(one.conceptName, language)}</span>
      {further === "" ? null : <span className="second"> {further}</span>}
    </>
  );
};

const CorrectLink = ({ one }: RowProps) => {
  const { language } = usePreferences();
  const { values: words } = useWords().tables;
  const { concept, conceptName, place, period, measure, breakdown } = one;
  const name = conceptName === null ? concept : named(conceptName, language);
  return (
    <Link
      to="/import/observations/new"
      search={{
        ...{ concept, place: place.code ?? place.name, period, measure, correct: "1" as const },
        ...(breakdown === null ? {} : { breakdown }),
      }}
      className="quiet-button"
      aria-label={words.correctOne(`${place.name} ${name} ${observedPeriod(period, language)}`)}
    >
      {words.correct}
    </Link>
  );
};

const ValueRow = ({ one }: RowProps) => {
  const { language } = usePreferences();
  const { values: words } = useWords().tables;
  return (
    <tr>
      <th scope="row">
        <Measured one={one} />
      </th>
      <td>{one.place.name}</td>
      <td className="number">{observedPeriod(one.period, language)}</td>
      <td className="value-number">
        <Value value={one.value} unit={one.unit} />
      </td>
      <td>{words.status[one.status]}</td>
      <td className="number">{one.knownOn}</td>
      <td className="value-source" title={one.note ?? undefined}>
        <Link to="/import/observations/values" search={{ release: one.release }} title={words.onlyRelease(one.source)}>
          {one.source}
        </Link>
      </td>
      <td className="value-steps">
        <CorrectLink one={one} />
      </td>
    </tr>
  );
};

const heads = ["concept", "place", "period", "value", "status", "knownOn", "source"] as const;

/** Observations, one a line. */
export const ValuesTable = ({ items }: { readonly items: readonly Observation[] }) => {
  const { values: words } = useWords().tables;
  return (
    <table className="values-table">
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col" className={name === "value" ? "value-number" : undefined}>
              {words.columns[name]}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{words.correct}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <ValueRow key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  );
};
