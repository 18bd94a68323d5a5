import type { AlignedPair } from "@lantu/server/contract";
import { lazy, Suspense, useState } from "react";
import { useAlignmentWords } from "../../messages/alignment.ts";
import type { Documents } from "./LineDetail.tsx";
import type { Decide } from "./use-decide.ts";

const PairByHand = lazy(async () => ({ default: (await import("./PairByHand.tsx")).PairByHand }));

interface ByHandProps {
  readonly pair: AlignedPair;
  readonly page: Documents;
  readonly decide: Decide;
}

/** Offers to look for the counterpart of what stands alone; the search opens when it is asked for. */
export const ByHand = (props: ByHandProps) => {
  const words = useAlignmentWords();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <p>
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {words.pairByHand}
        </button>
      </p>
    );
  }
  return (
    <Suspense fallback={<p role="status">{words.bulkLoading}</p>}>
      <PairByHand {...props} />
    </Suspense>
  );
};
