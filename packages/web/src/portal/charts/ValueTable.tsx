import { Link } from "@tanstack/react-router";
import { writeQuery } from "../../address/query.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { FigureValue } from "../layout/FigureValue.tsx";
import type { ToldValue } from "./told-mark.ts";
import { kindText, originText, periodText, valueText } from "./words.ts";

const Value = ({ value }: { readonly value: ToldValue }) => {
  const said = usePreferences();
  return value.origin.kind === "told" ? <FigureValue figure={value.origin.point} /> : valueText(value, said);
};

const Origin = ({ value }: { readonly value: ToldValue }) => {
  const said = usePreferences();
  const { canWrite } = useVisitor();
  const { origin, series } = value;
  if (origin.kind === "observed") {
    if (!canWrite) return originText(value, said);
    const place = series.place.code ?? series.place.name ?? undefined;
    const query = writeQuery({ concept: [series.concept.id], place, vintages: "true" });
    // A page load, not a navigation: the workbench has a content security policy of its own.
    return <a href={`/import/observations/values?${query}`}>{originText(value, said)}</a>;
  }
  return (
    <Link to="/documents/$id" params={{ id: origin.point.document }}>
      {originText(value, said)}
    </Link>
  );
};

const Sentence = ({ value: { origin } }: { readonly value: ToldValue }) => {
  if (origin.kind === "observed") return null;
  const { document, sentence } = origin.point;
  return (
    <Link to="/documents/$id" params={{ id: document }} search={{ at: `${sentence.start}-${sentence.end}` }}>
      {sentence.quote}
    </Link>
  );
};

const Row = ({ value }: { readonly value: ToldValue }) => {
  const said = usePreferences();
  const { key, origin } = value;
  const binding = origin.kind === "told" && origin.point.modality === "target" && origin.point.nature === "binding";
  return (
    <tr id={`v-${key}`}>
      <th scope="row">{periodText(value, said)}</th>
      <td className="numeric">
        <Value value={value} />
      </td>
      <td lang="zh-CN">{origin.kind === "told" ? origin.point.quote : null}</td>
      <td className={binding ? "nature binding" : undefined}>{kindText(value, said)}</td>
      <td className="value-origin" lang="zh-CN">
        <Origin value={value} />
      </td>
      <td className="value-sentence" lang="zh-CN">
        <Sentence value={value} />
      </td>
    </tr>
  );
};

interface ValueTableProps {
  readonly values: readonly ToldValue[];
  readonly label: string;
}

/** Every value of a series in the order of time, each with the sentence it stands in. */
export const ValueTable = ({ values, label }: ValueTableProps) => {
  const { columns } = usePreferences().messages.indicators.chart;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table className="data values">
        <thead>
          <tr>
            {Object.entries(columns).map(([key, name]) => (
              <th key={key} scope="col" className={key === "value" ? "numeric" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <Row key={value.key} value={value} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
