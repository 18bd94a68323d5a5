import { Fragment } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import type { Field, Shape } from "./shape.ts";

const Alternatives = ({ shapes }: { readonly shapes: readonly Shape[] }) => {
  const { or } = useMessages().developers;
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
  const words = useMessages().developers;
  return (
    <details className="nested">
      <summary>
        object <span className="second">{words.fields(fields.length)}</span>
      </summary>
      <FieldTable fields={fields} />
    </details>
  );
};

/** What a value may be, on one line where that is possible; nested objects unfold. */
export const ShapeView = ({ shape }: { readonly shape: Shape }) => {
  const words = useMessages().developers;
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

interface FieldTableProps {
  readonly fields: readonly (Field & { readonly place?: string })[];
}

/** Fields or parameters as a table: name, type, note. */
export const FieldTable = ({ fields }: FieldTableProps) => {
  const words = useMessages().developers;
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
              {field.required ? <span className="second field-place"> {words.required}</span> : null}
            </th>
            <td>
              <ShapeView shape={field.shape} />
            </td>
            <td>
              {field.description === "" ? null : <span lang="en">{field.description}</span>}
              {field.fallback === "" ? null : <span className="second"> {words.fallback(field.fallback)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
