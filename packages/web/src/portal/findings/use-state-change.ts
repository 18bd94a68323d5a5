import type { Finding, FindingPatch, FindingState } from "@lantu/server/contract";
import { useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { change } from "../../api/write.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { isStale, refusal } from "../comparison/refusal.ts";
import { useLookAgain } from "../comparison/StillComparing.tsx";

/** A state with the note that goes with it. */
export interface Word {
  readonly state: FindingState;
  readonly note: string | null;
}

/** How a change of a finding's state stands. */
export type Changing =
  | { readonly kind: "idle" | "sending" }
  | { readonly kind: "done"; readonly now: Finding; readonly before: Word }
  /** Somebody else had changed it before: `wanted` is what was to be said, `theirs` how it stands. */
  | { readonly kind: "stale"; readonly theirs: Finding; readonly wanted: Word }
  | { readonly kind: "refused"; readonly text: string };

const pathOf = (id: string): string => `/api/v1/findings/${encodeURIComponent(id)}`;
const wordOf = ({ state, note }: Finding): Word => ({ state, note });

/** Changes the state of findings, tells of changes others made meanwhile, and takes the last change back. */
export const useStateChange = () => {
  const messages = useMessages();
  const lookAgain = useLookAgain();
  const [changing, setChanging] = useState<Changing>({ kind: "idle" });
  const tellStale = async ({ id }: Finding, wanted: Word): Promise<void> => {
    const theirs = await createApi(browserTransport).get<Finding>(pathOf(id));
    setChanging({ kind: "stale", theirs, wanted });
  };
  const say = async (finding: Finding, word: Word): Promise<void> => {
    setChanging({ kind: "sending" });
    try {
      const patch: FindingPatch = { ...word, version: finding.version };
      const now = await change<Finding>(pathOf(finding.id), patch);
      // Until the page knows the version that follows, a further word would be refused as somebody else's.
      await lookAgain();
      setChanging({ kind: "done", now, before: wordOf(finding) });
    } catch (error) {
      if (isStale(error)) await tellStale(finding, word).catch((next) => refuse(next));
      else refuse(error);
    }
  };
  const refuse = (error: unknown) => setChanging({ kind: "refused", text: refusal(error, messages) });
  const letBe = async (): Promise<void> => {
    setChanging({ kind: "idle" });
    await lookAgain();
  };
  return { changing, say, letBe };
};
