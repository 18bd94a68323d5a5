import type { Operation } from "./operations.ts";
import type { Field, Shape } from "./shape.ts";

/** Example values by the name of a field; the rest follows from its shape. */
const known: Readonly<Record<string, unknown>> = {
  document: "d0123456789ab",
  commitment: "d0123456789ab-1a",
  import: "IMPORT-ID",
  ids: ["d0123456789ab-1a", "d0123456789ab-2k"],
  q: "学位",
  title: "新增幼儿园学位",
};

const exampleOf = (shape: Shape): unknown => {
  if (shape.kind === "words") return JSON.parse(shape.words[0] ?? "null");
  if (shape.kind === "list") return [exampleOf(shape.of)];
  if (shape.kind === "choice") return shape.of[0] === undefined ? null : exampleOf(shape.of[0]);
  if (shape.kind === "object") return bodyOf(shape.fields);
  return shape.kind === "plain" && /^(integer|number)/.test(shape.type) ? 1 : "…";
};

const exampleFor = ({ name, shape }: Field): unknown => known[name] ?? exampleOf(shape);

/** What must be there; of a correction, where nothing must, its first field. */
function bodyOf(fields: readonly Field[]): Readonly<Record<string, unknown>> {
  const required = fields.filter((field) => field.required);
  const shown = required.length > 0 ? required : fields.filter(({ name }) => name !== "reason").slice(0, 1);
  return Object.fromEntries(shown.map((field) => [field.name, exampleFor(field)]));
}

const addressOf = (path: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? name.toUpperCase()));

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const bodyParts = ({ body }: Operation, named: ReadonlyMap<string, Shape>): readonly string[] => {
  if (body === null) return [];
  const shape = body.shape.kind === "named" ? (named.get(body.shape.name) ?? body.shape) : body.shape;
  const json = JSON.stringify(shape.kind === "object" ? bodyOf(shape.fields) : {});
  return ["-H 'content-type: application/json'", `-d ${quoted(json)}`];
};

const outputParts = ({ answers }: Operation): readonly string[] => {
  const type = answers[0]?.content?.type ?? "application/json";
  if (type === "text/event-stream") return ["-N"];
  return /json|text\/plain/.test(type) ? [] : ["-OJ"];
};

/**
 * A curl command for an operation, ready to run once its ids are replaced. `origin`: scheme and host of the server.
 * Files are sent where the operation takes any, versions where it compares them.
 */
export const curlOf = (operation: Operation, named: ReadonlyMap<string, Shape>, origin: string): string => {
  const { method, path, parameters, refusals } = operation;
  const needed = parameters.filter(({ place, required }) => place === "query" && required);
  const uploads = operation.id === "importFiles";
  const parts = [
    method === "GET" || uploads ? null : `-X ${method}`,
    needed.length === 0 ? null : "-G",
    ...outputParts(operation),
    refusals.some(({ status }) => status === "412") ? `-H 'if-match: "3"'` : null,
    ...(uploads ? ["-F file=@plan.docx", "-F file=@report.pdf"] : bodyParts(operation, named)),
    ...needed.map((field) => `--data-urlencode ${quoted(`${field.name}=${String(exampleFor(field))}`)}`),
    quoted(`${origin}${addressOf(path)}`),
  ];
  return ["curl", ...parts.filter((part) => part !== null)].join(" ");
};
