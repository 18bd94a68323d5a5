import { isDeepStrictEqual } from "node:util";
import type { FastifySchemaCompiler, FastifySerializerCompiler } from "fastify";
import { z } from "zod";
import type { ProblemParams } from "../contract/codes.ts";
import type { FieldRule } from "../contract/messages/index.ts";
import { HttpProblem, type RefusedField } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Where Fastify keeps each part of a request, and what a reader calls it. */
const partNames: Readonly<Record<string, string>> = { querystring: "query", params: "address", body: "body" };

/** Checks a part of a request against its schema; the answer to one that does not fit names every field. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const part = partNames[httpPart ?? ""] ?? "request";
  return (data) => {
    const result = schema.safeParse(data, { reportInput: true });
    if (result.success) return { value: result.data };
    return {
      error: new HttpProblem(
        "invalid-request",
        {},
        result.error.issues.map((issue) => refusedField(issue, part)),
      ),
    };
  };
};

/** One issue of the schema library as a field of the catalogue. */
function refusedField(issue: Issue, part: string): RefusedField {
  const path = [part, ...issue.path.map(String)].join(".");
  const [rule, params] = ruleOf(issue);
  return { path, rule, params };
}

function ruleOf(issue: Issue): readonly [FieldRule, ProblemParams] {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? ["required", {}] : ["type", { expected: issue.expected }];
    case "invalid_format":
      return ["format", {}];
    case "invalid_value":
      return ["choice", { choices: issue.values.map(String).join(" | ") }];
    case "too_small":
      return [counted(issue.origin) ? "too-short" : "too-small", { limit: Number(issue.minimum) }];
    case "too_big":
      return [counted(issue.origin) ? "too-long" : "too-big", { limit: Number(issue.maximum) }];
    case "unrecognized_keys":
      return ["unknown-field", { keys: issue.keys.join(" ") }];
    default:
      return ["other", {}];
  }
}

function counted(origin: string): boolean {
  return origin === "string" || origin === "array";
}

/** What a response schema is: a schema, or one behind a content type (those Fastify unpacks itself). */
type ResponseSchema = z.ZodType | { readonly properties: z.ZodType };

/**
 * Writes answers as JSON. The store's types already promise the contract's shape, so they are not checked again on
 * every answer (a book has five thousand blocks); with `check`, as in the tests, an answer that has a field less or
 * more than its schema is an error.
 */
export function serializerCompiler(check: boolean): FastifySerializerCompiler<ResponseSchema> {
  return ({ schema, method, url }) => {
    const parser = schema instanceof z.ZodType ? schema : schema.properties;
    return (data) => {
      if (check) checkAnswer(parser, data, `${method} ${url}`);
      return JSON.stringify(data);
    };
  };
}

function checkAnswer(schema: z.ZodType, data: unknown, route: string): void {
  const plain: unknown = JSON.parse(JSON.stringify(data));
  const result = schema.safeParse(plain);
  if (!result.success) throw new Error(`${route}: ${z.prettifyError(result.error)}`);
  if (!isDeepStrictEqual(result.data, plain)) throw new Error(`${route}: the answer has fields its schema lacks`);
}
