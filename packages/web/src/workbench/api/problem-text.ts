import { renderProblem } from "@lantu/server/messages";
import { ApiError } from "../../api/api.ts";
import type { Language } from "../../messages/catalogue.ts";
import type { Words } from "../words/use-words.ts";

/** What went wrong, in the reader's language: what happened, what was kept, what to do. */
export const problemText = (error: unknown, language: Language, words: Words): string => {
  if (!(error instanceof ApiError)) return words.unexpected;
  if (error.problem !== null) return renderProblem(error.problem.code, error.problem.params, language).detail;
  return error.status === 0 ? words.unreachable : words.unexpected;
};
