import type { PlaceLevel } from "./concept.ts";

/** A place of administration by its code in GB/T 2260 (six digits; `000000` is the nation). */
export interface Place {
  readonly code: string;
  /** Full name as the standard has it: 海淀区, 北京市. */
  readonly name: string;
  readonly level: PlaceLevel;
  /** Code of the place above, null for the nation. */
  readonly parent: string | null;
}

/**
 * The place a figure is about: a code of the standard where the name is known there, else the name as the document has it
 * (invented or abolished places, development zones, villages), kept apart from every coded one.
 */
export type PlaceRef =
  | { readonly kind: "coded"; readonly code: string; readonly name: string }
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "unknown" };
