import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { useDevelopersWords } from "../../messages/developers.ts";
import { Head } from "../../shell/page-head.tsx";
import { OperationView } from "./OperationView.tsx";
import type { Interface } from "./operations.ts";
import { FieldTable, ShapeView } from "./ShapeView.tsx";
import type { Shape } from "./shape.ts";

const route = getRouteApi("/developers");

/** Where a server listens unless told otherwise; the page's own address takes its place once it is known. */
const usualOrigin = "http://127.0.0.1:7440";

const useOrigin = (): string => {
  const [origin, setOrigin] = useState(usualOrigin);
  useEffect(() => setOrigin(location.origin), []);
  return origin;
};

/** Unfolds the structure a link leads to. */
const useUnfolding = (): void => {
  useEffect(() => {
    const unfold = () => {
      const target = location.hash.startsWith("#schema-") ? document.getElementById(location.hash.slice(1)) : null;
      if (target instanceof HTMLDetailsElement) target.open = true;
    };
    unfold();
    window.addEventListener("hashchange", unfold);
    return () => window.removeEventListener("hashchange", unfold);
  }, []);
};

const Contents = ({ chapters }: Pick<Interface, "chapters">) => {
  const words = useDevelopersWords();
  return (
    <nav className="developers-contents" aria-label={words.contents}>
      <ol>
        <li>
          <a href="#general">{words.general}</a>
        </li>
        {chapters.map(({ name, operations }) => (
          <li key={name}>
            <a href={`#tag-${name}`}>{words.tags[name] ?? name}</a>
            <ol>
              {operations.map(({ id, method, summary }) => (
                <li key={id}>
                  <a href={`#${id}`} lang="en">
                    <code className="method">{method}</code> {summary}
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
        <li>
          <a href="#schemas">{words.schemas}</a>
        </li>
        <li>
          <a href="#codes">{words.codes}</a>
        </li>
      </ol>
    </nav>
  );
};

const Rules = () => {
  const words = useDevelopersWords();
  return (
    <section id="general">
      <h2>{words.general}</h2>
      <dl className="developers-rules">
        {words.rules.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Schemas = ({ schemas }: Pick<Interface, "schemas">) => {
  const words = useDevelopersWords();
  return (
    <section id="schemas">
      <h2>{words.schemas}</h2>
      {schemas.map(({ name, shape }) => (
        <details key={name} id={`schema-${name}`} className="schema">
          <summary>
            <code>{name}</code>
          </summary>
          <div className="schema-body">
            {shape.kind === "object" ? (
              <FieldTable fields={shape.fields} point="optional" />
            ) : (
              <ShapeView shape={shape} />
            )}
          </div>
        </details>
      ))}
    </section>
  );
};

const Codes = ({ codes }: Pick<Interface, "codes">) => {
  const words = useDevelopersWords();
  return (
    <section id="codes">
      <h2>{words.codes}</h2>
      <table className="fields">
        <thead>
          <tr>
            <th scope="col">{words.codeColumns.status}</th>
            <th scope="col">{words.codeColumns.code}</th>
            <th scope="col">{words.codeColumns.title}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, status, title }) => (
            <tr key={code}>
              <td>{status}</td>
              <th scope="row">
                <code>{code}</code>
              </th>
              <td lang="en">{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The interface to read: what holds everywhere, each operation, each structure, each problem. */
export const DevelopersPage = () => {
  const described = route.useLoaderData();
  const words = useDevelopersWords();
  const origin = useOrigin();
  const named = useMemo(
    () => new Map<string, Shape>(described.schemas.map(({ name, shape }) => [name, shape])),
    [described],
  );
  useUnfolding();
  return (
    <div className="developers">
      <Head title={words.title} description={words.description} canonical="/developers" />
      <Contents chapters={described.chapters} />
      <article>
        <h1>{words.title}</h1>
        <p className="developers-lead">{words.lead}</p>
        <p className="second">
          {words.version(described.version)} · <a href="/api/v1/openapi.json">{words.json}</a> ·{" "}
          <code>{origin}/api/v1</code>
        </p>
        <Rules />
        {described.chapters.map(({ name, description, operations }) => (
          <section key={name} id={`tag-${name}`}>
            <h2>{words.tags[name] ?? name}</h2>
            <p className="second" lang="en">
              {description}
            </p>
            {operations.map((operation) => (
              <OperationView key={operation.id} operation={operation} named={named} origin={origin} />
            ))}
          </section>
        ))}
        <Schemas schemas={described.schemas} />
        <Codes codes={described.codes} />
      </article>
    </div>
  );
};
