import { ApiError } from "../../api/api.ts";
import { problemOf } from "./send.ts";

interface Upload {
  /** Where it goes. */
  readonly address: string;
  readonly file: File;
  /** Told how much of the file has been sent, 0 to 1. */
  readonly onSent: (share: number) => void;
  readonly signal: AbortSignal;
}

/** What the contract tells of the answer: the entries the files got. */
const itemsIn = <T>(text: string): readonly T[] => (JSON.parse(text) as { readonly items: readonly T[] }).items;

const failureOf = (status: number, text: string): ApiError => {
  try {
    return new ApiError(status, problemOf(JSON.parse(text)));
  } catch {
    return new ApiError(status, null);
  }
};

/**
 * Sends one file. `fetch` cannot tell how much it has sent, so this is an XMLHttpRequest. Rejects with
 * {@link ApiError}; status 0 where the server could not be reached or `signal` has ended it.
 */
export const upload = <T>({ address, file, onSent, signal }: Upload): Promise<readonly T[]> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file, file.name);
    request.open("POST", address);
    request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () =>
      request.status === 202
        ? resolve(itemsIn<T>(request.responseText))
        : reject(failureOf(request.status, request.responseText)),
    );
    for (const end of ["error", "abort", "timeout"]) {
      request.addEventListener(end, () => reject(new ApiError(0, null)));
    }
    signal.addEventListener("abort", () => request.abort());
    request.send(body);
  });
