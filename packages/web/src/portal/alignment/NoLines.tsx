import type { AlignmentPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type AlignmentAddress, alignmentFilter } from "../../address/alignment.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";

interface NoLinesProps {
  readonly page: AlignmentPage;
  readonly address: AlignmentAddress;
}

/** In place of the lines where there are none: why, and the way back to all of them. */
export const NoLines = ({ page: { from, to }, address }: NoLinesProps) => {
  const words = useAlignmentWords();
  const { mode, ...filters } = alignmentFilter(address);
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="ledger-empty">
      <h2>{filtered ? words.none : words.empty}</h2>
      {filtered ? (
        <>
          <p>{words.noneHint}</p>
          <p>
            <Link
              to="/alignments/$from/$to"
              params={{ from: from.id, to: to.id }}
              search={{ view: address.view, mode: address.mode }}
            >
              {words.clear}
            </Link>
          </p>
        </>
      ) : null}
    </div>
  );
};
