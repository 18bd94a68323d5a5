/** Why there is no number for an indicator of a subject. The sentence of each is in the message catalogues. */
export const MEMBER_MISSING = [
  "not-told", // no number of the year is held
  "no-target", // it is held against a target, and there is none
  "no-comparison", // it is held against the others, and fewer than two of a kind are told
  "no-commitments", // none of the kind it counts
  "none-judged", // there are some, and none can be judged
  "too-few", // fewer can be judged than the method asks for
] as const;

export type MemberMissing = (typeof MEMBER_MISSING)[number];

/** The number of an indicator of one subject, in the unit of the indicator, or why there is none. */
export type MemberValue =
  | {
      readonly kind: "number";
      readonly value: number;
      /** Between what it lies, by how it is printed, how settled it is, and what cannot be judged. */
      readonly low: number;
      readonly high: number;
      /** The target it is held against, where one is known. */
      readonly target: number | null;
    }
  | { readonly kind: "missing"; readonly reason: MemberMissing };

/** A place, plan or unit with the numbers of its indicators, by the ids of these. */
export interface IndexedSubject {
  readonly id: string;
  /** Whom it is compared with: only subjects of equal peers have ranks among each other. */
  readonly peers: string;
  readonly values: ReadonlyMap<string, MemberValue>;
}
