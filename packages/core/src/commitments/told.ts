import type { Span } from "../text/index.ts";
import type { Clause } from "./clauses.ts";
import { CONNECTIVES, TIME_AHEAD } from "./duty-words.ts";
import { withoutOpening } from "./opening.ts";

/** A clause with its words as the questions about it need them; taken out once, since each is asked many. */
export interface Told extends Clause {
  readonly words: string;
  /** The words without what joins them to the clause before. */
  readonly joined: string;
  /** Without the time in front as well. */
  readonly bare: string;
}

/** A clause of a text with its words. */
export function toldOf(text: string, { span, closer }: Clause): Told {
  const words = text.slice(span.start, span.end);
  const joined = withoutOpening(words, CONNECTIVES);
  return { span, closer, words, joined, bare: withoutOpening(joined, TIME_AHEAD) };
}

/** The words of a stretch without what joins it to the clause before and without the time in front. */
export function bareWords(text: string, { start, end }: Span): string {
  return withoutOpening(withoutOpening(text.slice(start, end), CONNECTIVES), TIME_AHEAD);
}
