import { Fragment } from "react";
import { useDevelopersWords } from "../../messages/developers.ts";
import type { Field, Shape } from "./shape.ts";

const Alternatives = ({ shapes }: { readonly shapes: readonly Shape[] }) => {
  const { or } = useDevelopersWords();
  return (
    <>
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: alternatives have no names and never move.
        <Fragment key={index}>
          {index === 0 ? null : <span className="second"> {or} </span>}
          <ShapeView shape={shape} />
        </Fragment>
      ))}
    </>
  );
};

const Nested = ({ fields }: { readonly fields: readonly Field[] }) => {
  const words = useDevelopersWords();
  return (
    <details className="nested">
      <summary>
        object <span className="second">{words.fields(fields.length)}</span>
      </summary>
      <FieldTable fields={fields} point="optional" />
    </details>
  );
};

/** What a value may be, on one line where that is possible; nested objects unfold. */
export const ShapeView = ({ shape }: { readonly shape: Shape }) => {
  const words = useDevelopersWords();
  switch (shape.kind) {
    case "plain":
      return (
        <>
          {shape.type}
          {shape.limits.length === 0 ? null : <code className="limits"> {shape.limits.join(", ")}</code>}
        </>
      );
    case "words":
      return <code>{shape.words.join(" | ")}</code>;
    case "named":
      return <a href={`#schema-${shape.name}`}>{shape.name}</a>;
    case "list":
      return (
        <>
          <span className="second">{words.listOf}</span>
          <ShapeView shape={shape.of} />
        </>
      );
    case "record":
      return (
        <>
          <span className="second">{words.recordOf}</span>
          <ShapeView shape={shape.of} />
        </>
      );
    case "tuple":
      return (
        <>
          [<Alternatives shapes={shape.of} />]
        </>
      );
    case "choice":
      return <Alternatives shapes={shape.of} />;
    case "object":
      return <Nested fields={shape.fields} />;
  }
};

/** A sentence of the document, whose words in backticks are code. */
export const Prose = ({ text }: { readonly text: string }) => (
  <span lang="en">
    {text.split("`").map((part, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no names and never move.
      index % 2 === 1 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
    )}
  </span>
);

interface FieldTableProps {
  /** Which fields are pointed out: of parameters the required ones, of structures those that may be missing. */
  readonly point: "required" | "optional";
  readonly fields: readonly (Field & { readonly place?: string })[];
}

/** Fields or parameters as a table: name, type, note. */
export const FieldTable = ({ fields, point }: FieldTableProps) => {
  const words = useDevelopersWords();
  return (
    <table className="fields">
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.type}</th>
          <th scope="col">{words.columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              <code>{field.name}</code>
              {field.place === undefined ? null : (
                <span className="second field-place"> {words.places[field.place] ?? field.place}</span>
              )}
              {field.required === (point === "required") ? (
                <span className="second field-place"> {words[point]}</span>
              ) : null}
            </th>
            <td>
              <ShapeView shape={field.shape} />
            </td>
            <td>
              {field.description === "" ? null : <Prose text={field.description} />}
              {field.fallback === "" ? null : <span className="second"> {words.fallback(field.fallback)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
