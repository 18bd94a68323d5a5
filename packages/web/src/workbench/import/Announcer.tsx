import { useEffect, useRef, useState } from "react";

/** Work on one file. */
interface Announced {
  readonly id: string;
  readonly working: boolean;
  /** What is said when it is done. */
  readonly result: string;
}

/** Says aloud when a file is done, for those who do not see the list. */
export const Announcer = ({ list }: { readonly list: readonly Announced[] }) => {
  const working = useRef(new Set<string>());
  const [said, setSaid] = useState("");
  useEffect(() => {
    const finished = list.filter((one) => working.current.has(one.id) && !one.working);
    working.current = new Set(list.filter((one) => one.working).map(({ id }) => id));
    if (finished.length === 0) return;
    setSaid(finished.map(({ result }) => result).join(". "));
  }, [list]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
};
