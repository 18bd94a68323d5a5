import type { AlignedPair } from "@lantu/server/contract";
import { FigureValue } from "../layout/FigureValue.tsx";
import { comparedIn } from "./compared.ts";

/** The two numbers a line compares, the first document's first; nothing where it compares none. */
export const Numbers = ({ pair }: { readonly pair: AlignedPair }) => {
  const compared = comparedIn(pair);
  if (compared === null) return null;
  return (
    <span className="aligned-numbers">
      <FigureValue figure={compared.from} /> {pair.relation === "not-comparable" ? "≠" : "→"}{" "}
      <FigureValue figure={compared.to} />
    </span>
  );
};
