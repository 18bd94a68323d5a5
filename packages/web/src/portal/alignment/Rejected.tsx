import type { AlignmentPage } from "@lantu/server/contract";
import { useAlignmentWords } from "../../messages/alignment.ts";
import type { Decide } from "./use-decide.ts";

interface RejectedProps {
  readonly rejected: AlignmentPage["rejected"];
  readonly decide: Decide | null;
}

/** Pairs people have taken apart, and the way to let them be matched again. */
export const Rejected = ({ rejected, decide }: RejectedProps) => {
  const words = useAlignmentWords();
  if (rejected.length === 0) return null;
  return (
    <details className="aligned-rejected">
      <summary>{words.rejected(rejected.length)}</summary>
      <ul>
        {rejected.map(({ from, to, fromTitle, toTitle }) => (
          <li key={`${from} ${to}`}>
            <span lang="zh-CN">{words.rejectedPair(fromTitle ?? words.gone, toTitle ?? words.gone)}</span>{" "}
            {decide === null ? null : (
              <button
                type="button"
                className="link-button"
                disabled={decide.deciding.kind === "sending"}
                onClick={() => void decide.rejoin({ from, to })}
              >
                {words.rejoin}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};
