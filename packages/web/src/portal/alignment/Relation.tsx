import type { AlignmentRelation } from "@lantu/server/contract";
import { useMessages } from "../../shell/preferences.tsx";
import { relationSigns } from "./signs.ts";

/** A relation by its sign and its word. */
export const Relation = ({ relation }: { readonly relation: AlignmentRelation }) => {
  const { relations } = useMessages().alignment;
  return (
    <span className={`relation ${relation}`}>
      <span className={`sign ${relation}`} aria-hidden="true">
        {relationSigns[relation]}
      </span>{" "}
      {relations[relation]}
    </span>
  );
};
