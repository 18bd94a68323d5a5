import type { DraftSaved, ReportDetail } from "@lantu/server/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../../api/api.ts";
import { dropDraft, keepDraft, readDraft } from "../../shell/draft.ts";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { reportAddress } from "./addresses.ts";
import { differing, draftOf, nothingTyped, type Typed, typedAgain, typedOf } from "./content.ts";

/** Where what was typed stands. */
export type DraftState =
  | { readonly kind: "clean" | "typing" | "here" | "offline" | "refused" | "differs" }
  | { readonly kind: "saved"; readonly at: string };

/** What a report is kept under on this device. */
const subjectOf = (id: string): string => `report.${id}`;

/** Milliseconds without a key until a draft is sent, and between tries while the server is away. */
const pause = 700;
const tryAgain = 5000;

interface Beginning {
  readonly typed: Typed;
  readonly seen: number;
  readonly restored: boolean;
  readonly state: DraftState;
}

/** What the form begins with: what this device kept, else the server's draft, else what was sent before. */
const beginning = (report: ReportDetail, size: number): Beginning => {
  const kept = readDraft<Typed>(subjectOf(report.id));
  if (kept !== null) return { typed: kept.values, seen: kept.version, restored: true, state: { kind: "here" } };
  const { draft, content } = report;
  if (draft !== null) {
    const state = { kind: "saved", at: draft.savedAt } as const;
    return { typed: typedOf(draft.content), seen: draft.version, restored: true, state };
  }
  const typed = content === null ? nothingTyped : typedAgain(content, size);
  return { typed, seen: 0, restored: false, state: { kind: "clean" } };
};

/** The other window's draft, where the server holds one that says something else than all this window sent. */
const otherDraft = async (
  id: string,
  mine: readonly Typed[],
): Promise<{ readonly typed: Typed | null; readonly seen: number }> => {
  const { draft } = await deskApi.get<ReportDetail>(reportAddress.report(id));
  if (draft === null) return { typed: null, seen: 0 };
  const typed = typedOf(draft.content);
  return { typed: mine.some((one) => differing(one, typed).length === 0) ? null : typed, seen: draft.version };
};

/**
 * What is typed of a report: kept on this device with every key until the server has acknowledged it, sent to the
 * server when the hand rests, and held beside the other's where two windows type at once. `size`: of the unit numbers
 * are typed in.
 */
export const useDraft = (report: ReportDetail, size: number) => {
  const { id } = report;
  const [begun] = useState(() => beginning(report, size));
  const [typed, setTyped] = useState(begun.typed);
  const [state, setState] = useState<DraftState>(begun.state);
  const [other, setOther] = useState<Typed | null>(null);
  const [restored, setRestored] = useState(begun.restored);
  const latest = useRef(begun.typed);
  const seen = useRef(begun.seen);
  /** What was sent and never answered: the server may hold it. */
  const unanswered = useRef<readonly Typed[]>([]);
  const timer = useRef<number | undefined>(undefined);
  const closed = useRef(false);
  const underway = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    // One after the other: two at once would be two windows to the server.
    if (underway.current) {
      timer.current = window.setTimeout(() => void save(), pause);
      return;
    }
    underway.current = true;
    const sent = latest.current;
    try {
      const body = { content: draftOf(sent), version: seen.current };
      const { version, savedAt } = await send<DraftSaved>(reportAddress.draft(id), { method: "PUT", body });
      seen.current = version;
      unanswered.current = [];
      if (latest.current !== sent || closed.current) return;
      dropDraft(subjectOf(id), "own");
      setState({ kind: "saved", at: savedAt });
    } catch (error) {
      if (closed.current) return;
      const status = error instanceof ApiError ? error.status : -1;
      if (status === 409) {
        const held = await otherDraft(id, [sent, ...unanswered.current]).catch(() => null);
        if (held !== null) seen.current = held.seen;
        setOther(held?.typed ?? null);
        setState({ kind: held?.typed == null ? "here" : "differs" });
        if (held?.typed == null) timer.current = window.setTimeout(() => void save(), pause);
        return;
      }
      if (status === 0 && !unanswered.current.includes(sent)) unanswered.current = [...unanswered.current, sent];
      setState({ kind: status === 0 ? "offline" : "refused" });
      if (status === 0 || status >= 500) timer.current = window.setTimeout(() => void save(), tryAgain);
    } finally {
      underway.current = false;
    }
  }, [id]);

  const later = useCallback(
    (wait: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), wait);
    },
    [save],
  );

  const change = useCallback(
    (next: Typed): void => {
      latest.current = next;
      setTyped(next);
      const kept = keepDraft(subjectOf(id), { version: seen.current, values: next });
      setState({ kind: kept ? "here" : "typing" });
      if (other === null) later(pause);
    },
    [id, later, other],
  );

  // What this device kept from last time is sent on, as soon as there is a network.
  useEffect(() => {
    if (begun.state.kind === "here") later(0);
    const online = () => later(0);
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      window.clearTimeout(timer.current);
    };
  }, [begun, later]);

  const settle = (chosen: Typed): void => {
    setOther(null);
    latest.current = chosen;
    setTyped(chosen);
    keepDraft(subjectOf(id), { version: seen.current, values: chosen });
    later(0);
  };

  /** The report was sent, or its draft is not wanted: nothing is kept any more. */
  const end = useCallback((): void => {
    closed.current = true;
    window.clearTimeout(timer.current);
    dropDraft(subjectOf(id));
  }, [id]);

  const drop = async (): Promise<void> => {
    window.clearTimeout(timer.current);
    dropDraft(subjectOf(id));
    await send(reportAddress.draft(id), { method: "DELETE" }).catch(() => null);
    const first = report.content === null ? nothingTyped : typedAgain(report.content, size);
    latest.current = first;
    seen.current = 0;
    unanswered.current = [];
    setTyped(first);
    setRestored(false);
    setState({ kind: "clean" });
  };

  return { typed, change, state, other, settle, end, drop, restored };
};
