import type { Figure, FigureConfidence } from "@lantu/server/contract";

/** A field of a figure with how likely it is right, 0 to 1. */
export interface FigureField {
  readonly name: keyof FigureConfidence;
  readonly sure: number;
}

/** Below this a field is marked: one in six such fields is wrong, and a reader of hundreds cannot look at all. */
const marked = 0.85;

/** The fields of a figure that are marked, the least sure first; none where nobody told, or a person corrected it. */
export const unsureFields = ({ confidence, edited }: Figure): readonly FigureField[] => {
  if (confidence === null || edited) return [];
  const fields = Object.entries(confidence) as [FigureField["name"], number][];
  return fields
    .filter(([, sure]) => sure < marked)
    .map(([name, sure]) => ({ name, sure }))
    .sort((a, b) => a.sure - b.sure);
};
