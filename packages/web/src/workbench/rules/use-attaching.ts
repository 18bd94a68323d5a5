import type { AttachedRuleDesk } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { isConflict } from "../frame/field-errors.ts";
import { useKept } from "../frame/use-kept.ts";
import { useTold } from "../frame/use-told.tsx";
import { conceptsQuery } from "../observations/use-concepts.ts";
import { useRuleDeskWords } from "../words/rule-desk.ts";
import { firstTyped, type TypedRule, unitAmong } from "./typed-rule.ts";

/** Path of the rule attached to a commitment. */
export const rulePath = (commitment: string): string =>
  `/api/v1/commitments/${encodeURIComponent(commitment)}/attached-rule`;

/** How attaching stands. */
export type Attaching =
  | { readonly kind: "idle" | "busy" | "overtaken" }
  | { readonly kind: "refused"; readonly error: unknown };

/** What would come of what was typed when it was looked at. */
interface Seen {
  readonly of: TypedRule;
  readonly judged: AttachedRuleDesk["judged"];
}

/** Attaches a rule and takes it away: looked at before it is saved, taken back after; what is typed is lost to nothing. */
export const useAttaching = (commitment: string, desk: AttachedRuleDesk) => {
  const queries = useQueryClient();
  const told = useTold();
  const words = useRuleDeskWords();
  const path = rulePath(commitment);
  const kept = useKept(`rule.${commitment}`, firstTyped(desk), desk.version);
  const { typed, type, next, reset, restored } = kept;
  const [seen, setSeen] = useState<Seen | null>(null);
  const [state, setState] = useState<Attaching>({ kind: "idle" });
  const keep = (now: AttachedRuleDesk) => queries.setQueryData([path], now);
  const undo = async (entries: readonly number[]) => {
    await send("/api/v1/work/undo", { method: "POST", body: { entries } });
    const now = await deskApi.get<AttachedRuleDesk>(path);
    kept.rebase(now.version);
    keep(now);
  };
  const attempt = async (act: () => Promise<unknown>) => {
    setState({ kind: "busy" });
    try {
      await act();
      setState({ kind: "idle" });
    } catch (error) {
      if (!isConflict(error)) return setState({ kind: "refused", error });
      // What is typed stays; the next save, with theirs in sight, is made from what stands now.
      const now = await deskApi.get<AttachedRuleDesk>(path).catch(() => null);
      if (now === null) return setState({ kind: "refused", error });
      kept.overtaken(now.version, firstTyped(now));
      keep(now);
      setState({ kind: "overtaken" });
    }
  };
  const unitOf = async ({ unit, concept }: TypedRule): Promise<string | null> =>
    unit === undefined ? (unitAmong((await queries.ensureQueryData(conceptsQuery)).items, concept) ?? null) : unit;
  const put = async (preview: boolean) => {
    const body = { ...typed, unit: await unitOf(typed), version: next, preview };
    return send<AttachedRuleDesk>(path, { method: "PUT", body });
  };
  return {
    ...{ typed, setTyped: type, seen, state, restored, reset },
    preview: () => attempt(async () => setSeen({ of: typed, judged: (await put(true)).judged })),
    attach: () =>
      attempt(async () => {
        const now = await put(false);
        kept.saved(typed, typed, now.version);
        keep(now);
        setSeen(null);
        told(words.attachedNow, () => undo(now.entries));
      }),
    detach: () =>
      attempt(async () => {
        const now = await send<AttachedRuleDesk>(`${path}?version=${next}`, { method: "DELETE" });
        kept.saved(typed, typed, now.version);
        keep(now);
        told(words.detachedNow, () => undo(now.entries));
      }),
  };
};
