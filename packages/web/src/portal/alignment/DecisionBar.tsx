import { useAlignmentWords } from "../../messages/alignment.ts";
import type { Decide } from "./use-decide.ts";

/** What became of the last words said, and the way back. */
export const DecisionBar = ({ decide: { deciding, undo } }: { readonly decide: Decide }) => {
  const words = useAlignmentWords();
  const shown = deciding.kind !== "idle";
  return (
    <div
      className="decision-bar"
      role={deciding.kind === "refused" ? "alert" : "status"}
      data-shown={shown || undefined}
    >
      {deciding.kind === "sending" ? (
        <span>{deciding.all > 1 ? words.bulkProgress(deciding.sent, deciding.all) : words.sending}</span>
      ) : null}
      {"text" in deciding ? <span>{deciding.text}</span> : null}
      {deciding.kind === "done" && deciding.back.length > 0 ? (
        <button type="button" className="link-button" onClick={() => void undo(deciding.back)}>
          {words.undo}
        </button>
      ) : null}
    </div>
  );
};
