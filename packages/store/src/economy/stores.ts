import type { ResponseState } from "@lantu/core/ledger";

/** A place with series of the economy. */
export interface EconomyPlaceHeld {
  /** Its code, or its name where it has none. */
  readonly place: string;
  /** Series of those asked for that something is held of. */
  readonly lines: number;
  /** ISO date of the latest publication. */
  readonly latest: string;
}

/** A warning about the economy that lasts on a day. */
export interface EconomyWarningHeld {
  readonly id: string;
  readonly kind: "economy-outside" | "economy-target";
  readonly place: string;
  /** `place~concept.measure`. */
  readonly subject: string;
  readonly since: string;
  /** What people say of it; null where nobody has answered. */
  readonly state: ResponseState | null;
}

/** Places whose statistics came or went, and the last entry of the journal that may have told of some. */
export interface EconomyTouched {
  readonly seq: number;
  readonly places: readonly string[];
}

/** What the board of the economy needs besides observations. */
export interface Economies {
  /**
   * Places with values of some series (`concept measure`), by code or name.
   * @param day what was known on this ISO day; null for now
   */
  places(series: readonly string[], day: string | null): Promise<readonly EconomyPlaceHeld[]>;
  /** Warnings that last at the end of a day (ISO), those of one place or of all. */
  warnings(place: string | null, day: string): Promise<readonly EconomyWarningHeld[]>;
  /** What the journal tells of statistics after an entry. */
  touched(seq: number): Promise<EconomyTouched>;
}
