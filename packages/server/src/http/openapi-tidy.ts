import { addresses } from "../contract/index.ts";
import { problemExamples } from "./openapi-examples.ts";

/** The parts of an OpenAPI document that are worked on. */
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { schemas: Record<string, unknown> };
}
interface Operation {
  readonly summary?: string;
  requestBody?: unknown;
  readonly responses?: Readonly<Record<string, Answer>>;
}
interface Answer {
  description: string;
  readonly content?: Readonly<Record<string, { examples?: unknown }>>;
}

/** Makes the generated document readable: examples, descriptions, no schemas nobody refers to. */
export function tidy<T extends object>(document: T): T {
  if (!isOpenApi(document)) return document;
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations)) describeAnswers(operation);
  }
  describeUpload(document);
  document.components.schemas = namedOnce(document);
  return withoutSafeBounds(document);
}

function isOpenApi(document: object): document is OpenApi & typeof document {
  return "paths" in document && "components" in document;
}

/** A problem gets an example for each code; an answer the library has no words for, those of its operation. */
function describeAnswers({ summary, responses = {} }: Operation): void {
  for (const [status, answer] of Object.entries(responses)) {
    if (answer.description === "Default Response") answer.description = summary ?? status;
    const problem = answer.content?.["application/problem+json"];
    if (problem !== undefined) problem.examples = problemExamples(Number(status));
  }
}

/** The one body that is no JSON, and therefore has no schema among the routes. */
function describeUpload({ paths }: OpenApi): void {
  const upload = paths[addresses.imports]?.post;
  if (upload === undefined) return;
  const file = { type: "array", items: { type: "string", contentMediaType: "application/octet-stream" } };
  const schema = { type: "object", properties: { file }, required: ["file"] };
  upload.requestBody = { required: true, content: { "multipart/form-data": { schema } } };
}

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

/**
 * Schemas something refers to. The library makes two of each, one for requests (`…Input`) and one for answers; where
 * only the first is needed, or both say the same, it takes the plain name.
 */
function namedOnce(document: OpenApi): Record<string, unknown> {
  const { schemas } = document.components;
  const needed = new Set<string>();
  const collect = (part: unknown): void => {
    for (const [, name = ""] of JSON.stringify(part).matchAll(REFERENCE)) {
      if (needed.has(name)) continue;
      needed.add(name);
      collect(schemas[name]);
    }
  };
  collect(document.paths);
  const alike = saidAlike(schemas, needed);
  const plain = (name: string) => (isOnly(name, needed) || alike.has(name) ? baseOf(name) : name);
  const named = Object.entries(schemas).filter(([name]) => needed.has(name) && !alike.has(`${name}Input`));
  renameReferences([document.paths, named], plain);
  return Object.fromEntries(named.map(([name, schema]) => [plain(name), schema]));
}

const baseOf = (name: string): string => name.replace(/Input$/, "");

const isOnly = (name: string, needed: ReadonlySet<string>): boolean =>
  name.endsWith("Input") && !needed.has(baseOf(name));

/**
 * Schemas of requests that say what the ones of answers do, so that either will do. That answers bring no further fields
 * does not count; a schema that refers to one that differs does differ.
 */
function saidAlike(schemas: OpenApi["components"]["schemas"], needed: ReadonlySet<string>): ReadonlySet<string> {
  const text = (name: string) =>
    JSON.stringify(schemas[name])
      .replaceAll(REFERENCE, (_, to: string) => JSON.stringify(baseOf(to)))
      .replaceAll(',"additionalProperties":false', "");
  const pairs = [...needed].filter((name) => name.endsWith("Input") && needed.has(baseOf(name)));
  const alike = new Set(pairs.filter((name) => text(name) === text(baseOf(name))));
  const others = new Set(pairs.filter((name) => !alike.has(name)));
  for (let before = -1; before !== others.size; ) {
    before = others.size;
    for (const name of alike) {
      const named = [...JSON.stringify(schemas[name]).matchAll(REFERENCE)].map(([, to = ""]) => to);
      if (named.some((to) => others.has(to))) others.add(name);
    }
    for (const name of others) alike.delete(name);
  }
  return alike;
}

function renameReferences(part: unknown, rename: (name: string) => string): void {
  if (typeof part !== "object" || part === null) return;
  const prefix = "#/components/schemas/";
  if ("$ref" in part && typeof part.$ref === "string" && part.$ref.startsWith(prefix)) {
    part.$ref = prefix + rename(part.$ref.slice(prefix.length));
  }
  for (const inner of Object.values(part)) renameReferences(inner, rename);
}

/** Every whole number is within what JavaScript can count exactly; saying so each time hides the bounds that matter. */
function withoutSafeBounds<T>(document: T): T {
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) => {
      const bound = name === "maximum" || name === "minimum";
      return bound && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER ? undefined : value;
    }),
  );
}
