import { ApiError } from "../../api/api.ts";
import type { Messages } from "../../messages/catalogue.ts";

/** Why a write came to nothing, in a sentence. */
export const refusal = (error: unknown, { problem }: Messages): string => {
  if (!(error instanceof ApiError)) return problem.unknown;
  return error.problem?.detail ?? (error.status === 0 ? problem.unreachable : problem.unknown);
};

/** Whether a write was refused because somebody else had changed the same thing before. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 409 || error.status === 412);
