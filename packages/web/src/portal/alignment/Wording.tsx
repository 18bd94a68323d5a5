import type { AlignedPair } from "@lantu/server/contract";

/** Cells of a table's line stand apart by lines; ends of lines inside a sentence are none of the sentence. */
const readable = (text: string): string => text.replaceAll("\t", " │ ").replaceAll(/\s*\n\s*/g, "");

interface WordingProps {
  readonly pair: AlignedPair;
  readonly side: "from" | "to";
}

/** The words of one side; what only they say is struck out on the first side and underlined on the second. */
export const Wording = ({ pair, side }: WordingProps) => {
  const item = pair[side];
  if (item === null) return null;
  if (pair.from === null || pair.to === null || pair.differences.length === 0) return readable(item.citation.quote);
  const own = side === "from" ? "old" : "new";
  const Changed = side === "from" ? "del" : "ins";
  return pair.differences.map(({ in: where, text }, index) => {
    if (where === "both") return readable(text);
    // The runs of a wording never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
    return where === own ? <Changed key={index}>{readable(text)}</Changed> : null;
  });
};
