import { useCallback, useState } from "react";
import type { History, ToldStep } from "./history.ts";

/** Something done that can be taken back, by the numbers of its journal entries. */
export interface Step extends Pick<ToldStep, "name" | "id" | "count"> {
  readonly entries: Promise<readonly number[]>;
}

const stepOf = ({ seqs, ...told }: ToldStep): Step => ({ ...told, entries: Promise.resolve(seqs) });

/** Acts already done and acts taken back, those before the page was opened among them; a new act forgets the latter. */
export const useSteps = (history: History) => {
  const [done, setDone] = useState<readonly Step[]>(() => history.done.map(stepOf));
  const [undone, setUndone] = useState<readonly Step[]>(() => history.undone.map(stepOf));
  const add = useCallback((step: Step) => {
    setDone((all) => [...all, step]);
    setUndone([]);
  }, []);
  const drop = useCallback((step: Step) => setDone((all) => all.filter((one) => one !== step)), []);
  return { done, undone, setDone, setUndone, add, drop };
};
