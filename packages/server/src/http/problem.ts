import { type ProblemCode, type ProblemParams, problemStatus } from "../contract/codes.ts";
import type { Problem } from "../contract/index.ts";
import { type FieldRule, type Language, renderField, renderList, renderProblem } from "../contract/messages/index.ts";

/** A field of a request that was refused; its sentence is rendered with the problem's. */
export interface RefusedField {
  /** Where it stands: `query.kind.0`, `body.title`. */
  readonly path: string;
  readonly rule: FieldRule;
  readonly params: ProblemParams;
}

/** Ends a request with a problem of the catalogue. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly fields: readonly RefusedField[];

  constructor(code: ProblemCode, params: ProblemParams = {}, fields: readonly RefusedField[] = []) {
    super(code);
    this.name = "HttpProblem";
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

/** What a program can rely on of something that went wrong: its name and what it was about. */
export interface NamedProblem {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly fields?: readonly RefusedField[];
}

/** Problem Details (RFC 9457) in a language. `instance`: the path of the request it answers. */
export function problemDetails(problem: NamedProblem, language: Language, instance?: string): Problem {
  const { code, fields = [] } = problem;
  const params = fields.length === 0 ? problem.params : { ...problem.params, fields: fieldList(fields, language) };
  return {
    type: `/problems#${code}`,
    ...renderProblem(code, params, language),
    status: problemStatus[code],
    ...(instance === undefined ? {} : { instance }),
    code,
    params: { ...problem.params },
    ...(fields.length === 0
      ? {}
      : { errors: fields.map(({ path, rule, params }) => ({ path, message: renderField(rule, params, language) })) }),
  };
}

function fieldList(fields: readonly RefusedField[], language: Language): string {
  return renderList(
    fields.map(({ path, rule, params }) => `${path} ${renderField(rule, params, language)}`),
    language,
  );
}
