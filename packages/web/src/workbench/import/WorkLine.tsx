import type { Import } from "@lantu/server/contract";
import { useEffect, useRef } from "react";
import { useWords, type Words } from "../words/use-words.ts";
import { isWorking } from "./import-list.ts";
import { secondsLeft } from "./time-left.ts";
import { useClock } from "./use-clock.ts";

const timeWords = (seconds: number, words: Words["import"]): string =>
  seconds < 90 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60));

/** The files that came in since the reading last began; emptied when all of them are read. */
const useBatch = (list: readonly Import[]): readonly Import[] => {
  const ids = useRef(new Set<string>());
  const working = list.some(isWorking);
  for (const one of list) if (isWorking(one)) ids.current.add(one.id);
  useEffect(() => {
    if (!working) ids.current.clear();
  }, [working]);
  return working ? list.filter(({ id }) => ids.current.has(id)) : [];
};

/** How far the files of the moment have come: how many, and how long it will take. */
export const WorkLine = ({ list }: { readonly list: readonly Import[] }) => {
  const words = useWords().import;
  const batch = useBatch(list);
  const elapsed = useClock(batch.length > 0);
  if (batch.length === 0) return null;
  const read = batch.filter((one) => !isWorking(one));
  const left = secondsLeft(
    batch.map((one) => ({ size: one.size, progress: isWorking(one) ? one.progress : 1 })),
    elapsed,
  );
  return (
    <p className="work-line">
      {words.working(read.length, batch.length)}
      {left === null || left === 0 ? null : <span className="second"> · {words.left(timeWords(left, words))}</span>}
    </p>
  );
};
