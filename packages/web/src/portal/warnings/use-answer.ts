import type { ResponseGiven, WarningDetail } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { write } from "../../api/write.ts";
import { dropDraft, keepDraft, readDraft } from "../../shell/draft.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { isStale, refusal } from "../comparison/refusal.ts";
import { warningPath } from "./load-warnings.ts";

/** What stands in the form of an answer. */
export interface Typed {
  readonly state: ResponseGiven["state"];
  readonly note: string;
  /** ISO day; empty where none is named. */
  readonly until: string;
}

/** How the last answer went. */
export type Sending =
  | { readonly kind: "idle" | "sending" }
  | { readonly kind: "sent"; readonly state: Typed["state"] }
  /** Somebody had answered before: the warning as it stands now. */
  | { readonly kind: "overtaken"; readonly theirs: WarningDetail }
  | { readonly kind: "refused"; readonly text: string };

const draftOf = (id: string): string => `warning.${id}`;

const givenOf = ({ state, note, until }: Typed, version: number): ResponseGiven => ({
  ...{ state, note: note.trim(), version },
  until: until === "" ? null : until,
});

const firstOf = ({ states }: WarningDetail): Typed => ({ state: states[0] ?? "acknowledged", note: "", until: "" });

/** What is typed, kept in this browser until it is sent: begins with what was not sent last time. */
const useTyped = (warning: WarningDetail) => {
  const { id, version } = warning;
  const [typed, setTyped] = useState<Typed>(() => firstOf(warning));
  const [restored, setRestored] = useState(false);
  // The server rendered the form without it: what this browser keeps comes in afterwards.
  useEffect(() => {
    const draft = readDraft<Typed>(draftOf(id));
    if (draft === null) return;
    setTyped(draft.values);
    setRestored(true);
  }, [id]);
  // An answer comes to the function that sent, which knows only what was typed then.
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const type = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    keepDraft(draftOf(id), { version, values: next });
  };
  const clear = (now: WarningDetail) => {
    dropDraft(draftOf(id));
    setRestored(false);
    setTyped(firstOf(now));
  };
  /** What was `sent` is told; what was typed since stays, as the beginning of what follows. */
  const sent = (said: Typed, now: WarningDetail) => {
    if (latest.current === said) return clear(now);
    setRestored(false);
    keepDraft(draftOf(id), { version: now.version, values: latest.current });
  };
  return { typed, restored, type, clear, sent };
};

const told = /^\/api\/v1\/(?:warnings\?|briefing|economy)/;

/** Keeps how a warning stands now, and forgets every list that told how it stood. */
const useForget = (): ((now: WarningDetail) => void) => {
  const queries = useQueryClient();
  return (now) => {
    queries.setQueryData([warningPath(now.id)], now);
    queries.removeQueries({ predicate: ({ queryKey: [path] }) => typeof path === "string" && told.test(path) });
  };
};

/** Answers a warning; nothing typed is lost where it is refused or somebody else was quicker. */
export const useAnswer = (warning: WarningDetail, onChanged: () => Promise<void>) => {
  const messages = useMessages();
  const { typed, restored, type, clear, sent } = useTyped(warning);
  const [sending, setSending] = useState<Sending>({ kind: "idle" });
  const forget = useForget();
  const refuse = (error: unknown) => setSending({ kind: "refused", text: refusal(error, messages) });
  const tellOvertaken = async () => {
    const theirs = await createApi(browserTransport).get<WarningDetail>(warningPath(warning.id));
    setSending({ kind: "overtaken", theirs });
  };
  const send = async (version = warning.version): Promise<void> => {
    setSending({ kind: "sending" });
    try {
      const now = await write<WarningDetail>(`${warningPath(warning.id)}/responses`, givenOf(typed, version));
      sent(typed, now);
      forget(now);
      // Until the page knows the version that follows, a further answer would be refused as somebody else's.
      await onChanged();
      setSending({ kind: "sent", state: typed.state });
    } catch (error) {
      if (isStale(error)) await tellOvertaken().catch(refuse);
      else refuse(error);
    }
  };
  const settle = async (theirs: WarningDetail, keepMine: boolean): Promise<void> => {
    if (!keepMine) clear(theirs);
    setSending({ kind: "idle" });
    forget(theirs);
    await onChanged();
  };
  return { typed, restored, type, clear: () => clear(warning), sending, send, settle };
};
