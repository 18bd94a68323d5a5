import type { Me, Problem } from "@lantu/server/contract";
import { ApiError } from "./api.ts";

/** What one signs in with. */
export interface SignInGiven {
  readonly account: string;
  readonly password: string;
  /** Of the second step: six digits, or a recovery code. */
  readonly code?: string;
}

const isProblem = (json: unknown): json is Problem =>
  typeof json === "object" && json !== null && "code" in json && "detail" in json;

const posted = async (path: string, body: object): Promise<unknown> => {
  const headers = { accept: "application/json", "content-type": "application/json" };
  const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => {
    throw new ApiError(0, null);
  });
  const json: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new ApiError(answer.status, isProblem(json) ? json : null);
  return json;
};

/** Signs in. Throws {@link ApiError}: `second-factor-needed` where the code is asked for too. */
export const signIn = async (given: SignInGiven): Promise<Me> => (await posted("/api/v1/sign-in", given)) as Me;

/** Ends the session of this browser. */
export const signOut = async (): Promise<void> => {
  await posted("/api/v1/sign-out", {});
};

/** Uses a one-time link: sets a password and signs in. Throws {@link ApiError}. */
export const acceptLink = async (token: string, given: object): Promise<Me> =>
  (await posted(`/api/v1/sign-in-links/${encodeURIComponent(token)}`, given)) as Me;
