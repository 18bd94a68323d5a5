import { ApiError } from "./api.ts";

/** Asks the person at this browser to sign in; told whether that was done. */
type AskToSignIn = () => Promise<boolean>;

let ask: AskToSignIn | null = null;
let asking: Promise<boolean> | null = null;

/** Lets a page ask people to sign in where a request needs it; gives back what ends that. */
export const onSignInNeeded = (how: AskToSignIn): (() => void) => {
  ask = how;
  return () => {
    if (ask === how) ask = null;
  };
};

/** Several requests may be refused at once: people are asked one time for all of them. */
const askOnce = (): Promise<boolean> => {
  if (ask === null) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
};

const needsSignIn = async (answer: Response): Promise<boolean> => {
  if (answer.status !== 401) return false;
  const json: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return typeof json === "object" && json !== null && "code" in json && json.code === "sign-in-needed";
};

/**
 * Fetches. Where the session has ended meanwhile, the person is asked to sign in on the same page, and the same request
 * is sent once more: what was typed is still there. Throws {@link ApiError} with status 0 where the server cannot be
 * reached.
 */
export const fetchSignedIn = async (path: string, request: RequestInit): Promise<Response> => {
  const send = (): Promise<Response> =>
    fetch(path, request).catch(() => {
      throw new ApiError(0, null);
    });
  const answer = await send();
  return (await needsSignIn(answer)) && (await askOnce()) ? send() : answer;
};
