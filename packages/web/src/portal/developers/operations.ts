import { type Json, listOf, objectOf, textOf, textsOf } from "./json.ts";
import { type Field, fieldsOf, type Shape, shapeOf } from "./shape.ts";

/** Something sent or answered: its media type and what it holds. */
export interface Content {
  readonly type: string;
  readonly shape: Shape;
}

/** A good answer of an operation. */
export interface Answer {
  readonly status: string;
  readonly content: Content | null;
}

/** A refusal: its status and the codes it can carry. */
export interface Refusal {
  readonly status: string;
  readonly title: string;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly (Field & { readonly place: string })[];
  readonly body: Content | null;
  readonly answers: readonly Answer[];
  readonly refusals: readonly Refusal[];
}

export interface Chapter {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

/** A problem by name: programs rely on the code. */
export interface Code {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

/** An interface described in OpenAPI 3.1, boiled down to what its readable page shows. */
export interface Interface {
  readonly version: string;
  readonly chapters: readonly Chapter[];
  readonly schemas: readonly { readonly name: string; readonly shape: Shape }[];
  readonly codes: readonly Code[];
}

const contentOf = (holder: Json): Content | null => {
  const [first] = Object.entries(objectOf(holder.content));
  return first === undefined ? null : { type: first[0], shape: shapeOf(objectOf(objectOf(first[1]).schema)) };
};

const parameterOf = (value: unknown): Operation["parameters"][number] => {
  const { name, in: place, required, schema, description } = objectOf(value);
  const [field] = fieldsOf({ properties: { [textOf(name)]: schema } });
  return {
    ...(field ?? { name: textOf(name), shape: shapeOf({}), fallback: "" }),
    place: textOf(place),
    required: required === true,
    description: textOf(description) || textOf(objectOf(schema).description),
  };
};

const isGood = (status: string): boolean => status.startsWith("2");

const operationOf = (path: string, method: string, value: unknown): Operation => {
  const { operationId, summary, description, parameters, requestBody, responses } = objectOf(value);
  const answers = Object.entries(objectOf(responses)).map(([status, answer]) => ({ status, answer: objectOf(answer) }));
  return {
    id: textOf(operationId),
    method: method.toUpperCase(),
    path,
    summary: textOf(summary),
    description: textOf(description),
    parameters: listOf(parameters).map(parameterOf),
    body: requestBody === undefined ? null : contentOf(objectOf(requestBody)),
    answers: answers
      .filter(({ status }) => isGood(status))
      .map(({ status, answer }) => ({ status, content: contentOf(answer) })),
    refusals: answers
      .filter(({ status }) => !isGood(status))
      .map(({ status, answer }) => ({ status, title: textOf(answer.description) })),
  };
};

const codesIn = (value: unknown): readonly Code[] =>
  Object.values(objectOf(objectOf(value).responses)).flatMap((answer) =>
    Object.values(objectOf(objectOf(answer).content)).flatMap((content) =>
      Object.entries(objectOf(objectOf(content).examples)).map(([code, example]) => {
        const { status, title } = objectOf(objectOf(example).value);
        return { code, status: Number(status), title: textOf(title) };
      }),
    ),
  );

const byStatus = (codes: readonly Code[]): readonly Code[] =>
  [...new Map(codes.map((one) => [one.code, one])).values()].sort(
    (a, b) => a.status - b.status || a.code.localeCompare(b.code),
  );

/** Reads an OpenAPI 3.1 document. What it does not understand it leaves out. */
export const readInterface = (document: unknown): Interface => {
  const { info, tags, paths, components } = objectOf(document);
  const all = Object.entries(objectOf(paths)).flatMap(([path, item]) =>
    Object.entries(objectOf(item)).map(([method, value]) => ({
      tags: textsOf(objectOf(value).tags),
      codes: codesIn(value),
      operation: operationOf(path, method, value),
    })),
  );
  return {
    version: textOf(objectOf(info).version),
    chapters: listOf(tags).map((tag) => {
      const name = textOf(objectOf(tag).name);
      const operations = all.filter((one) => one.tags.includes(name)).map(({ operation }) => operation);
      return { name, description: textOf(objectOf(tag).description), operations };
    }),
    schemas: Object.entries(objectOf(objectOf(components).schemas)).map(([name, schema]) => ({
      name,
      shape: shapeOf(objectOf(schema)),
    })),
    codes: byStatus(all.flatMap(({ codes }) => codes)),
  };
};
