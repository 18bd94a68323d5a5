import type { Import } from "@lantu/server/contract";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { isWorking } from "./import-list.ts";

/** Says aloud when a file is done, for those who do not see the list. */
export const Announcer = ({ list }: { readonly list: readonly Import[] }) => {
  const words = useWords().import;
  const working = useRef(new Set<string>());
  const [said, setSaid] = useState("");
  useEffect(() => {
    const finished = list.filter((one) => working.current.has(one.id) && !isWorking(one));
    working.current = new Set(list.filter(isWorking).map(({ id }) => id));
    if (finished.length === 0) return;
    setSaid(finished.map(({ fileName, state }) => words.finished(fileName, words.states[state])).join(". "));
  }, [list, words]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
};
