import { useDevelopersWords } from "../../messages/developers.ts";
import { CopyButton } from "../layout/CopyButton.tsx";
import { curlOf } from "./curl.ts";
import type { Content, Operation } from "./operations.ts";
import { FieldTable, Prose, ShapeView } from "./ShapeView.tsx";
import type { Shape } from "./shape.ts";

interface OperationViewProps {
  readonly operation: Operation;
  readonly named: ReadonlyMap<string, Shape>;
  readonly origin: string;
}

const ContentLine = ({ content }: { readonly content: Content | null }) => {
  const words = useDevelopersWords();
  if (content === null) return <span className="second">{words.noBody}</span>;
  return (
    <>
      <code>{content.type}</code> {content.type === "application/json" ? <ShapeView shape={content.shape} /> : null}
    </>
  );
};

const Refusals = ({ refusals }: Pick<Operation, "refusals">) => {
  const words = useDevelopersWords();
  if (refusals.length === 0) return null;
  return (
    <p className="refusals">
      <span className="second">{words.refusals}</span>{" "}
      {refusals.map(({ status, title }) => (
        <span key={status} className="refusal" title={title}>
          <code>{status}</code>
        </span>
      ))}{" "}
      <a href="#codes">{words.codes}</a>
    </p>
  );
};

/** One operation: what it does, what it takes, what it answers, and a command to try it. */
export const OperationView = ({ operation, named, origin }: OperationViewProps) => {
  const words = useDevelopersWords();
  const { id, method, path, summary, description, parameters, body, answers, refusals } = operation;
  const example = curlOf(operation, named, origin);
  return (
    <section className="operation" id={id}>
      <h3 lang="en">{summary}</h3>
      <p className="operation-address">
        <code className="method">{method}</code> <code>{path}</code>
      </p>
      {description === "" ? null : (
        <p>
          <Prose text={description} />
        </p>
      )}
      {parameters.length === 0 ? null : (
        <>
          <h4>{words.parameters}</h4>
          <FieldTable fields={parameters} point="required" />
        </>
      )}
      {body === null ? null : (
        <>
          <h4>{words.body}</h4>
          <div className="answer">
            <ContentLine content={body} />
          </div>
        </>
      )}
      <h4>{words.answers}</h4>
      {answers.map(({ status, content }) => (
        <div key={status} className="answer">
          <code>{status}</code> <ContentLine content={content} />
        </div>
      ))}
      <Refusals refusals={refusals} />
      <div className="example">
        <pre>
          <code>{example}</code>
        </pre>
        <CopyButton text={example} label={words.copyExample(summary)} />
      </div>
    </section>
  );
};
