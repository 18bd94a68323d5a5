/** How a whole is shared out among units. */
export const SHARE_RULES = [
  "equal", // the same for each
  "share", // by the weights
  "hand", // by hand
] as const;

export type ShareRule = (typeof SHARE_RULES)[number];

/** How the parts make up the whole. */
export const SHARE_KINDS = [
  "sum", // they add up to it
  "each", // each has to meet it
] as const;

export type ShareKind = (typeof SHARE_KINDS)[number];

/** What one unit takes on. */
export interface SharePart {
  readonly unit: string;
  /** Its share by the rule `share` (households, land, heads …), null by the others. */
  readonly weight: number | null;
  /** null where nothing was said yet. */
  readonly value: number | null;
}

/** A target, or one year of it, shared out among units. */
export interface ShareOut {
  /** The commitment, or `commitment@year` for one year of it. */
  readonly id: string;
  readonly commitment: string;
  /** null for the whole target. */
  readonly year: number | null;
  readonly kind: ShareKind;
  readonly rule: ShareRule;
  readonly unit: string | null;
  readonly total: number;
  /** Each unit once. */
  readonly parts: readonly SharePart[];
}

/** The id of a share-out. */
export const shareOutId = (commitment: string, year: number | null): string =>
  year === null ? commitment : `${commitment}@${year}`;
