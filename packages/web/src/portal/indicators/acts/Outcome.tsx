import type { ReconciliationPage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { StillComparing, useLookAgain } from "../../comparison/StillComparing.tsx";
import type { DoneAct } from "./act.ts";
import { useActWords } from "./use-act-words.ts";

const api = createApi(browserTransport);

/** Milliseconds between two questions whether all is concluded anew. */
const askAgainAfter = 1500;

/** When all was concluded after an act; null while it is not. */
const useConcluded = (seq: number): string | null => {
  const { data } = useQuery({
    queryKey: ["concluded-after", seq],
    queryFn: () => api.get<Pick<ReconciliationPage, "computedAt">>("/api/v1/reconciliations?limit=1"),
    refetchInterval: ({ state }) => (state.data?.computedAt ? false : askAgainAfter),
  });
  return data?.computedAt ?? null;
};

/** Says what was done, that it is being concluded anew, and shows the result once it is. */
export const Outcome = ({ done, name }: { readonly done: DoneAct; readonly name: string }) => {
  const words = useActWords().done;
  const lookAgain = useLookAgain();
  const computedAt = useConcluded(done.seq);
  useEffect(() => {
    if (computedAt !== null) void lookAgain();
  }, [computedAt, lookAgain]);
  return (
    <>
      <p className="notice" role="status">
        {words[done.act](name, done.told)}
      </p>
      <StillComparing computedAt={computedAt} />
    </>
  );
};
