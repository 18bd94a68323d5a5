import type { ImportProblem, ImportRecord } from "@lantu/store";
import type { ProblemCode } from "../contract/codes.ts";
import { type Import, problemCodes } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { problemDetails } from "../http/problem.ts";

/** An import as it is shown: its problem in words, its state as far as its document has come. */
export function presentImport(record: ImportRecord, language: Language): Import {
  const {
    id,
    batch,
    fileName,
    size,
    stage,
    progress,
    page,
    pages,
    document,
    summary,
    createdAt,
    finishedAt,
    milliseconds,
  } = record;
  return {
    id,
    batch,
    fileName,
    size,
    state: stateOf(record),
    stage,
    progress,
    page,
    pages,
    document,
    summary,
    problem: record.problem === null ? null : inWords(record.problem, fileName, language),
    createdAt,
    finishedAt,
    milliseconds,
  };
}

/** What became of the document after the import is the ledger's to say. */
function stateOf({ state, summary }: ImportRecord): ImportRecord["state"] {
  if (state !== "review" || summary === null) return state;
  if (summary.state === "discarded") return "discarded";
  return summary.state === "review" ? "review" : "published";
}

function inWords(problem: ImportProblem, file: string, language: Language) {
  const code = isProblemCode(problem.code) ? problem.code : "internal";
  return problemDetails({ code, params: { file, ...problem.params } }, language);
}

function isProblemCode(code: string): code is ProblemCode {
  return problemCodes.some((known) => known === code);
}
