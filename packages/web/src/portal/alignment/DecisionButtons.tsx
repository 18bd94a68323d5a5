import type { AlignedPair } from "@lantu/server/contract";
import { useAlignmentWords } from "../../messages/alignment.ts";
import type { Decide } from "./use-decide.ts";

interface DecisionButtonsProps {
  readonly pair: AlignedPair;
  readonly decide: Decide;
}

/** A person's word on a pair: it holds, it does not, or nothing is said of it any more. */
export const DecisionButtons = ({ pair, decide }: DecisionButtonsProps) => {
  const words = useAlignmentWords();
  const busy = decide.deciding.kind === "sending";
  return (
    <fieldset className="aligned-actions" disabled={busy}>
      <legend className="visually-hidden">{words.actions}</legend>
      {pair.decision === null ? (
        <button type="button" className="button" onClick={() => void decide.confirm([pair])}>
          {words.confirm}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void decide.takeBack(pair)}>
          {words.takeBack}
        </button>
      )}
      <button type="button" className="quiet-button" onClick={() => void decide.reject(pair)}>
        {words.reject}
      </button>
    </fieldset>
  );
};
