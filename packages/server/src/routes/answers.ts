import type { Outcome } from "@lantu/store";
import type { z } from "zod";
import { type ProblemCode, problemStatus } from "../contract/codes.ts";
import { renderProblem } from "../contract/messages/index.ts";
import { Problem } from "../contract/problem.ts";
import { HttpProblem } from "../http/problem.ts";

/** What every route can answer besides what it is for. */
const EVERYWHERE: readonly ProblemCode[] = [
  "invalid-request",
  "forbidden",
  "too-many-requests",
  "internal",
  "unavailable",
];

type ResponseSchema = z.ZodType | { description: string; content: Record<string, { schema: z.ZodType }> };

/** The answers of a route for its description: what it is for, and every problem it can end with. */
export function answers<T extends Record<number, ResponseSchema>>(good: T, ...problems: readonly ProblemCode[]) {
  const bad: Record<number, ResponseSchema> = {};
  for (const code of [...problems, ...EVERYWHERE]) bad[problemStatus[code]] ??= problemAnswer(code);
  return { ...bad, ...good };
}

function problemAnswer(code: ProblemCode): ResponseSchema {
  const { title } = renderProblem(code, {}, "en");
  return { description: title, content: { "application/problem+json": { schema: Problem } } };
}

/** The value of a write that was done; a refused one ends the request. */
export function doneOrThrow<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "done") return outcome.value;
  const { code, params } = outcome;
  if (code === "invalid-request" && typeof params.field === "string") {
    throw new HttpProblem(code, {}, [{ path: `body.${params.field}`, rule: "other", params: {} }]);
  }
  throw new HttpProblem(code, params);
}
