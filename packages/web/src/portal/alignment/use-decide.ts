import type { AlignedPair, AlignmentPage } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { writeQuery } from "../../address/query.ts";
import { write } from "../../api/write.ts";
import { type AlignmentWords, useAlignmentWords } from "../../messages/alignment.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { refusal } from "../comparison/refusal.ts";
import { backOf, pieces, type Verdict, verdictOn } from "./verdicts.ts";

/** How the last words said stand. `back` takes them back. */
export type Deciding =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly sent: number; readonly all: number }
  | { readonly kind: "done"; readonly text: string; readonly back: readonly Verdict[] }
  | { readonly kind: "refused"; readonly text: string };

/** Says people's words on pairs of two documents, and takes the last ones back. */
export const useDecide = ({ from: { id: from }, to: { id: to }, mode }: AlignmentPage) => {
  const router = useRouter();
  const queries = useQueryClient();
  const messages = useMessages();
  const words = useAlignmentWords();
  const [deciding, setDeciding] = useState<Deciding>({ kind: "idle" });
  const send = useCallback(
    async (verdicts: readonly Verdict[], back: readonly Verdict[], done: string) => {
      let sent = 0;
      setDeciding({ kind: "sending", sent, all: verdicts.length });
      try {
        for (const items of pieces(verdicts)) {
          await write(`/api/v1/alignments/${from}/${to}/decisions?${writeQuery({ mode })}`, { items });
          sent += items.length;
          setDeciding({ kind: "sending", sent, all: verdicts.length });
        }
        // Every other line may be matched anew around these, in whatever filter it is shown.
        queries.removeQueries();
        await router.invalidate({ sync: true });
        setDeciding({ kind: "done", text: done, back });
      } catch (error) {
        setDeciding({ kind: "refused", text: refusal(error, messages) });
      }
    },
    [from, to, mode, router, queries, messages],
  );
  return useMemo(() => ({ deciding, ...acts(send, words.done) }), [deciding, send, words]);
};

type Send = (verdicts: readonly Verdict[], back: readonly Verdict[], done: string) => Promise<void>;

const acts = (send: Send, done: AlignmentWords["done"]) => ({
  confirm: (pairs: readonly AlignedPair[]) => {
    const verdicts = pairs.flatMap((pair) => verdictOn(pair, "confirmed") ?? []);
    return send(verdicts, pairs.flatMap(backOf), done.confirmed(verdicts.length));
  },
  reject: (pair: AlignedPair) => send([verdictOn(pair, "rejected") ?? []].flat(), backOf(pair), done.rejected),
  takeBack: (pair: AlignedPair) => send([verdictOn(pair, "open") ?? []].flat(), backOf(pair), done.open),
  /** Pairs two others instead: what was confirmed of the shown pair gives way. */
  choose: (pair: AlignedPair, chosen: Omit<Verdict, "verdict">) => {
    const before = backOf(pair);
    const open = before.map((one): Verdict => ({ ...one, verdict: "open" }));
    const verdicts: readonly Verdict[] = [...open, { ...chosen, verdict: "confirmed" }];
    return send(verdicts, [{ ...chosen, verdict: "open" }, ...before], done.chosen);
  },
  /** Lets two that were taken apart be matched again. */
  rejoin: (apart: Omit<Verdict, "verdict">) =>
    send([{ ...apart, verdict: "open" }], [{ ...apart, verdict: "rejected" }], done.open),
  undo: (back: readonly Verdict[]) => send(back, [], done.undone),
});

export type Decide = ReturnType<typeof useDecide>;
