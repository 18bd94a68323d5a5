import type { IndexDeclaration, IndexDetail } from "@lantu/server/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ApiError } from "../../api/api.ts";
import { dropDraft, keepDraft } from "../../shell/draft.ts";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { useKept } from "../frame/use-kept.ts";
import { useOneAtATime } from "../frame/use-one-at-a-time.ts";
import { newDeclaration, putOf } from "./declaration.ts";

/** Path of an index in the interface. */
export const indexPath = (id: string): string => `/api/v1/indices/${encodeURIComponent(id)}`;

const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 409 || error.status === 412);

/** What was seen by way of a preview, and the declaration it is of. */
interface Seen {
  readonly of: IndexDeclaration;
  readonly detail: IndexDetail;
}

/** How saving stands. */
export type Saving =
  | { readonly kind: "idle" | "busy" | "saved" | "removed" }
  | { readonly kind: "overtaken"; readonly theirs: IndexDetail }
  | { readonly kind: "refused"; readonly error: unknown };

/** What is typed of an index is kept under it. */
const subjectOf = (id: string): string => `index.${id}`;

/** What was typed while a new index was being saved belongs to that index now, and not to the next new one. */
const handOn = (left: IndexDeclaration, { id, version }: IndexDetail): void => {
  dropDraft(subjectOf("new"), "own");
  keepDraft(subjectOf(id), { version, values: { ...left, id } });
};

/** Changes a declaration: what is typed is kept, looked at before it is saved, and lost neither to errors nor to others. */
export const useDeclaring = (held: IndexDetail | null, onHeld: (now: IndexDetail | null) => Promise<unknown>) => {
  const kept = useKept(subjectOf(held?.id ?? "new"), held?.declaration ?? newDeclaration, held?.version);
  const { typed, type: change, base, restored } = kept;
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState<Seen | null>(null);
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const put = (version: number, preview: boolean) =>
    send<IndexDetail>(indexPath(typed.id), { method: "PUT", body: putOf(typed, version, { preview, reason }) });
  const { once } = useOneAtATime();
  const attempt = (act: () => Promise<Saving>): Promise<void> =>
    once(async () => {
      setSaving({ kind: "busy" });
      try {
        setSaving(await act());
      } catch (error) {
        const theirs = isOvertaken(error)
          ? await deskApi.get<IndexDetail>(indexPath(typed.id)).catch(() => null)
          : null;
        if (theirs !== null) kept.overtaken(theirs.version, theirs.declaration);
        setSaving(theirs === null ? { kind: "refused", error } : { kind: "overtaken", theirs });
      }
    });
  const preview = () =>
    attempt(async () => {
      setSeen({ of: typed, detail: await put(base, true) });
      return { kind: "idle" };
    });
  const save = () =>
    attempt(async () => {
      const now = await put(base, false);
      const left = kept.saved(typed, now.declaration, now.version);
      setReason((said) => (said === reason ? "" : said));
      await onHeld(now);
      if (held === null) {
        if (left !== null) handOn(left, now);
        await navigate({ to: "/work/indices/$index", params: { index: now.id } });
      }
      return { kind: "saved" };
    });
  const remove = () =>
    attempt(async () => {
      await send(`${indexPath(typed.id)}?version=${base}`, { method: "DELETE" });
      const now = await deskApi.get<IndexDetail>(indexPath(typed.id)).catch(() => null);
      kept.saved(typed, now?.declaration ?? newDeclaration, now?.version ?? 0);
      await onHeld(now);
      return { kind: "removed" };
    });
  /** What was chosen of both sides: to be looked at, and saved as the version after theirs. */
  const settle = async (theirs: IndexDetail, chosen: IndexDeclaration): Promise<void> => {
    kept.settle(chosen);
    setSaving({ kind: "idle" });
    await onHeld(theirs);
  };
  /** Lets go of what is typed, and of what somebody else said meanwhile. */
  const drop = (): void => {
    kept.reset();
    setSaving({ kind: "idle" });
  };
  return { typed, change, restored, drop, reason, setReason, seen, saving, preview, save, remove, settle };
};
