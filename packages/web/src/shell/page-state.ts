import type { Me } from "@lantu/server/contract";
import type { DehydratedState } from "@tanstack/react-query";
import type { Language } from "../messages/catalogue.ts";
import type { Theme } from "./preferences.tsx";

/** What the server hands to the browser beside the HTML. */
export interface PageState {
  readonly language: Language;
  readonly theme: Theme;
  readonly canWrite: boolean;
  readonly me: Me;
  readonly nonce: string;
  readonly queries: DehydratedState;
}

/** Id of the element that carries the state as JSON. */
export const stateElementId = "state";

/** JSON that may stand inside a `script` element: no `<`, and no line separators old parsers stumble over. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
