import { useEffect, useRef } from "react";
import { useWords, type Words } from "../words/use-words.ts";
import { secondsLeft, type UnderWay } from "./time-left.ts";
import { useClock } from "./use-clock.ts";

/** A file that is read, or has been. */
interface Work extends UnderWay {
  readonly id: string;
  readonly working: boolean;
}

const timeWords = (seconds: number, words: Words["import"]): string =>
  seconds < 90 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60));

/** The files that came in since the reading last began; emptied when all of them are read. */
const useBatch = (list: readonly Work[]): readonly Work[] => {
  const ids = useRef(new Set<string>());
  const working = list.some((one) => one.working);
  for (const one of list) if (one.working) ids.current.add(one.id);
  useEffect(() => {
    if (!working) ids.current.clear();
  }, [working]);
  return working ? list.filter(({ id }) => ids.current.has(id)) : [];
};

/** How far the files of the moment have come: how many, and how long it will take. */
export const WorkLine = ({ list }: { readonly list: readonly Work[] }) => {
  const words = useWords().import;
  const batch = useBatch(list);
  const elapsed = useClock(batch.length > 0);
  if (batch.length === 0) return null;
  const read = batch.filter((one) => !one.working);
  const left = secondsLeft(
    batch.map((one) => ({ size: one.size, progress: one.working ? one.progress : 1 })),
    elapsed,
  );
  return (
    <p className="work-line">
      {words.working(read.length, batch.length)}
      {left === null || left === 0 ? null : <span className="second"> · {words.left(timeWords(left, words))}</span>}
    </p>
  );
};
