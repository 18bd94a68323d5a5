import type { Edit } from "./edit.ts";

/**
 * The text as it reads after the edits: every `span` replaced by its `insert`.
 * `edits` must be sorted and must not overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { span, insert } of edits) {
    pieces.push(text.slice(done, span.start), insert);
    done = span.end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}
