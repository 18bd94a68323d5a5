import { useState } from "react";
import { useAssignWords } from "../../words/assign.ts";
import { RowStand, type StandActs } from "../grid/RowStand.tsx";
import type { LineEdit } from "./line-edit.ts";

interface UnsavedProps {
  readonly typed: ReadonlyMap<string, LineEdit>;
  /** Lines on the page: what is typed on others is told here alone. */
  readonly shown: ReadonlySet<string>;
  readonly acts: StandActs;
}

/** What is not in the ledger yet: that nothing is lost, and the way out where it cannot go on by itself. */
export const Unsaved = ({ typed, shown, acts }: UnsavedProps) => {
  const { stand: words } = useAssignWords();
  // What the page began with was typed at an earlier visit.
  const [restored] = useState(typed.size);
  const open = [...typed.values()].filter(({ stand }) => stand !== "waiting" && stand !== "sending");
  const elsewhere = open.filter(({ commitment }) => !shown.has(commitment));
  if (typed.size === 0 && restored === 0) return null;
  return (
    <div className={open.length === 0 ? "unsaved" : "unsaved notice"} role="status">
      {restored > 0 ? <p>{words.restored(restored)}</p> : null}
      {open.length === 0 ? null : (
        <p>
          {words.unsaved(open.length)}{" "}
          <button type="button" className="link-button" onClick={acts.onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      {elsewhere.length === 0 ? null : (
        <>
          <p className="second">{words.elsewhere}</p>
          <ul>
            {elsewhere.map((edit) => (
              <li key={edit.commitment}>
                <span lang="zh-CN">{edit.title}</span> <RowStand edit={edit} acts={acts} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
