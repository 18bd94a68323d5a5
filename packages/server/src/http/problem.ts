import type { CellError } from "@lantu/core/signals";
import { type ProblemCode, type ProblemParams, problemStatus } from "../contract/codes.ts";
import type { Problem } from "../contract/index.ts";
import {
  type FieldRule,
  type Language,
  renderCellError,
  renderField,
  renderList,
  renderProblem,
} from "../contract/messages/index.ts";

/** A field of a request that was refused; its sentence is rendered with the problem's. */
export type RefusedField = {
  /** Where it stands: `query.kind.0`, `body.title`. */
  readonly path: string;
} & ({ readonly rule: FieldRule; readonly params: ProblemParams } | { readonly cell: CellError });

/** Ends a request with a problem of the catalogue. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly fields: readonly RefusedField[];
  /** What the record of refusals tells of it besides; never answered. */
  readonly about: string | null;

  constructor(
    code: ProblemCode,
    params: ProblemParams = {},
    fields: readonly RefusedField[] = [],
    about: string | null = null,
  ) {
    super(code);
    this.name = "HttpProblem";
    this.code = code;
    this.params = params;
    this.fields = fields;
    this.about = about;
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
  return {
    type: `/problems#${code}`,
    ...renderProblem(code, { ...problem.params, ...fieldParams(fields, language) }, language),
    status: problemStatus[code],
    ...(instance === undefined ? {} : { instance }),
    code,
    params: { ...problem.params },
    ...(fields.length === 0
      ? {}
      : { errors: fields.map((field) => ({ path: field.path, message: messageOf(field, language) })) }),
  };
}

/** What a sentence can say of the refused fields: all of them, or what is wrong with the first. */
function fieldParams(fields: readonly RefusedField[], language: Language): ProblemParams {
  const [first] = fields;
  if (first === undefined) return {};
  const list = fields.map((field) => `${field.path} ${messageOf(field, language)}`);
  return { fields: renderList(list, language), message: messageOf(first, language) };
}

function messageOf(field: RefusedField, language: Language): string {
  return "cell" in field ? renderCellError(field.cell, language) : renderField(field.rule, field.params, language);
}
