import { ApiError } from "../../api/api.ts";

/** What the server refused, by field: `body.period` → `period`. Empty where the refusal names no field. */
export const fieldErrors = (error: unknown): ReadonlyMap<string, string> => {
  const refused = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return new Map(refused.map(({ path, message }) => [path.replace(/^body\./, "").split(".")[0] ?? "", message]));
};

/** Whether somebody else was quicker. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 412 || error.problem?.code === "stale");
