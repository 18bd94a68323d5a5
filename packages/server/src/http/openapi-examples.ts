import type { ProblemCode } from "../contract/codes.ts";
import { problemCodes, problemStatus } from "../contract/index.ts";
import { problemDetails } from "./problem.ts";

/** What the examples are about. */
const about: Readonly<Partial<Record<ProblemCode, Readonly<Record<string, string | number>>>>> = {
  "not-found": { what: "document", id: "d0123456789ab" },
  "too-many-requests": { seconds: 12 },
  forbidden: { reason: "read-only" },
  "file-too-large": { file: "plan.pdf", size: 60 * 1024 * 1024, limit: 50 * 1024 * 1024 },
  "file-unreadable": { file: "plan.txt" },
  "file-gone": { file: "plan.txt" },
  "request-too-large": { limit: 1024 * 1024 },
  "too-many-files": { file: "plan.pdf", limit: 100 },
  internal: { reference: "req-1a" },
};
const usual = { id: "d0123456789ab", state: "published" };

/** An example of each problem a status can mean, as an OpenAPI `examples` object. */
export function problemExamples(status: number): Record<string, { readonly value: object }> {
  const codes = problemCodes.filter((code) => problemStatus[code] === status && !inAnImport(code));
  return Object.fromEntries(codes.map((code) => [code, { value: example(code) }]));
}

function example(code: ProblemCode): object {
  const fields =
    code === "invalid-request" ? [{ path: "query.limit", rule: "too-big", params: { limit: 500 } } as const] : [];
  return problemDetails({ code, params: about[code] ?? usual, fields }, "en");
}

/** Problems of single files that also answer a request: to read again the bytes that are held. */
const ALSO_ANSWERS: ReadonlySet<ProblemCode> = new Set(["file-gone", "file-unreadable"]);

/** Problems of single files: they stand in an import, never as the answer to another request. */
function inAnImport(code: ProblemCode): boolean {
  return (code.startsWith("file-") && !ALSO_ANSWERS.has(code)) || code === "too-many-files";
}
