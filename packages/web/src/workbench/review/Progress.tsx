import { useWords } from "../words/use-words.ts";
import type { Choice } from "./items.ts";

interface ProgressProps {
  readonly decided: number;
  readonly total: number;
  /** Place of the item in hand among those gone through, from 0. */
  readonly at: number;
  readonly of: number;
  readonly order: Choice["order"];
}

/** Where the reviewer stands, like a bookmark: how much is decided, and which item is in hand. */
export const Progress = ({ decided, total, at, of, order }: ProgressProps) => {
  const words = useWords().review;
  const share = total === 0 ? 0 : decided / total;
  return (
    <div className="review-progress">
      <p>
        <strong>{words.decided(decided, total)}</strong>
        <span className="second" title={order === "text" ? words.orderText : words.order}>
          {words.position(at + 1, of)}
        </span>
      </p>
      <div
        className="progress-line"
        role="progressbar"
        aria-label={words.progress}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={decided}
        aria-valuetext={words.decided(decided, total)}
      >
        <span style={{ width: `${share * 100}%` }} />
        {of > 1 ? <i style={{ left: `${(Math.max(0, at) / (of - 1)) * 100}%` }} /> : null}
      </div>
    </div>
  );
};
