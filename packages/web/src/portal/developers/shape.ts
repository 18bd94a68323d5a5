import { type Json, listOf, objectOf, textOf, textsOf } from "./json.ts";

/** What a JSON schema allows, as far as a reader wants to know it. */
export type Shape =
  | { readonly kind: "plain"; readonly type: string; readonly limits: readonly string[] }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "tuple"; readonly of: readonly Shape[] }
  | { readonly kind: "choice"; readonly of: readonly Shape[] }
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "record"; readonly of: Shape }
  | { readonly kind: "object"; readonly fields: readonly Field[] };

/** A member of an object, or a parameter of an operation. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
  readonly description: string;
  /** JSON of the value that holds where the field is left out; empty where there is none. */
  readonly fallback: string;
}

/** Bounds that only say "a whole number a computer can hold". */
const isBoundless = (value: unknown): boolean =>
  typeof value === "number" && Math.abs(value) >= Number.MAX_SAFE_INTEGER;

const limitSigns = [
  ["minimum", "≥ "],
  ["maximum", "≤ "],
  ["minLength", "length ≥ "],
  ["maxLength", "length ≤ "],
  ["minItems", "items ≥ "],
  ["maxItems", "items ≤ "],
] as const;

const limitsOf = (schema: Json): readonly string[] => [
  ...limitSigns.flatMap(([name, sign]) =>
    typeof schema[name] === "number" && !isBoundless(schema[name]) ? [`${sign}${schema[name]}`] : [],
  ),
  ...(textOf(schema.pattern) === "" || textOf(schema.format) !== "" ? [] : [textOf(schema.pattern)]),
];

const plain = (schema: Json, type: string): Shape => ({
  kind: "plain",
  type: textOf(schema.format) === "" ? type : `${type} (${textOf(schema.format)})`,
  limits: limitsOf(schema),
});

const choice = (shapes: readonly Shape[]): Shape => {
  const [only] = shapes;
  return shapes.length === 1 && only !== undefined ? only : { kind: "choice", of: shapes };
};

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf("/") + 1);

/** The members of an object schema. */
export const fieldsOf = (schema: Json): readonly Field[] => {
  const required = new Set(textsOf(schema.required));
  return Object.entries(objectOf(schema.properties)).map(([name, value]) => {
    const member = objectOf(value);
    return {
      name,
      required: required.has(name),
      shape: shapeOf(member),
      description: textOf(member.description),
      fallback: member.default === undefined ? "" : JSON.stringify(member.default),
    };
  });
};

const shapeOfType = (schema: Json, type: string): Shape => {
  if (type === "array" && schema.prefixItems !== undefined)
    return { kind: "tuple", of: listOf(schema.prefixItems).map((one) => shapeOf(objectOf(one))) };
  if (type === "array") return { kind: "list", of: shapeOf(objectOf(schema.items)) };
  if (type !== "object") return plain(schema, type === "" ? "any" : type);
  if (schema.properties !== undefined) return { kind: "object", fields: fieldsOf(schema) };
  return { kind: "record", of: shapeOf(objectOf(schema.additionalProperties)) };
};

/** Reads a JSON schema (draft 2020-12, as OpenAPI 3.1 has it). */
export function shapeOf(schema: Json): Shape {
  if (textOf(schema.$ref) !== "") return { kind: "named", name: nameIn(textOf(schema.$ref)) };
  const alternatives = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (alternatives.length > 0) return choice(alternatives.map((one) => shapeOf(objectOf(one))));
  if (schema.const !== undefined) return { kind: "words", words: [JSON.stringify(schema.const)] };
  if (schema.enum !== undefined) return { kind: "words", words: listOf(schema.enum).map((one) => JSON.stringify(one)) };
  const types = Array.isArray(schema.type) ? textsOf(schema.type) : [textOf(schema.type)];
  return choice(types.map((type) => shapeOfType(schema, type)));
}
