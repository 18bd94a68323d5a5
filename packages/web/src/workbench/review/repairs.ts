import type { Book } from "@lantu/server/contract";
import type { Quote } from "./quote.ts";

/** A repaired place: its raw stretch, what was published and what is read. */
export interface Repair extends Quote {
  readonly reason: string;
  readonly was: string;
  readonly now: string;
  /** Words as read on either side. */
  readonly before: string;
  readonly after: string;
  /** Where the block it stands in begins in the raw text. */
  readonly blockStart: number;
}

/** White space that a repair takes out shows as signs. */
const visible = (text: string): string => text.replace(/\n/gu, "⏎").replace(/[ \t\u3000]/gu, "␣");

/** Characters shown on either side of a repair. */
const around = 8;

/** Every repair of a book, in text order. */
export const repairsOf = ({ blocks }: Book): readonly Repair[] =>
  blocks.flatMap((block) =>
    block.repairs.map(({ start, end, from, to, raw, reason }) => ({
      ...{ start, end, reason, was: visible(raw), now: visible(block.text.slice(from, to)) },
      ...{ before: block.text.slice(Math.max(0, from - around), from), after: block.text.slice(to, to + around) },
      blockStart: block.start,
    })),
  );

/** The stretches without one of them. */
export const without = (spans: readonly Quote[], span: Quote): readonly Quote[] =>
  spans.filter(({ start, end }) => start !== span.start || end !== span.end);
