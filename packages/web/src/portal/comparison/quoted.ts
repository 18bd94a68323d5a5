/** Words of a document around a number in them. */
export interface Quoted {
  readonly before: string;
  /** Empty where no number is marked. */
  readonly marked: string;
  readonly after: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line end inside a sentence stands between two characters of one word; between Latin words it is a space. */
const readable = (text: string): string =>
  text
    .replaceAll(/([\w%])[^\S\t]*\n[^\S\t]*(?=[\w%])/g, "$1 ")
    .replaceAll(/[^\S\t]*\n[^\S\t]*/g, "")
    .replaceAll("\t", " │ ");

/**
 * A quote set for reading, cells of a table apart by lines. `marked` is the place of the number, in the same raw offsets
 * as the quote; one outside the quote is not marked.
 */
export const quoted = (quote: string, at: Span, marked: Span | null): Quoted => {
  const inside = marked !== null && at.start <= marked.start && marked.start < marked.end && marked.end <= at.end;
  if (!inside) return { before: readable(quote), marked: "", after: "" };
  const [from, to] = [marked.start - at.start, marked.end - at.start];
  return {
    before: readable(quote.slice(0, from)),
    marked: readable(quote.slice(from, to)),
    after: readable(quote.slice(to)),
  };
};
