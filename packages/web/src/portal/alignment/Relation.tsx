import type { AlignmentRelation } from "@lantu/server/contract";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { relationSigns } from "./signs.ts";

/** A relation by its sign and its word. */
export const Relation = ({ relation }: { readonly relation: AlignmentRelation }) => {
  const { relations } = useAlignmentWords();
  return (
    <span className={`relation ${relation}`}>
      <span className={`sign ${relation}`} aria-hidden="true">
        {relationSigns[relation]}
      </span>{" "}
      {relations[relation]}
    </span>
  );
};
