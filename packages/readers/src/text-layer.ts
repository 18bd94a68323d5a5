import type { Region, Span } from "@lantu/core";
import type { Guard } from "./guard.ts";
import { inOrder } from "./order.ts";

/** White space as HTML collapses it (no-break and ideographic spaces are characters of the text). */
const collapsible = /[\t\n\f\r ]+/g;

/** Characters between which a line break of the markup is no space (CSS Text 3, 4.1.3 segment break transformation). */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/**
 * Grows the text layer of a document: inline text with collapsed white space, one flow (a paragraph) a line.
 * No line is empty and none begins or ends with collapsible white space.
 */
export class TextLayer {
  readonly #guard: Guard;
  readonly #parts: string[] = [];
  readonly #regions: Region[] = [];
  #length = 0;
  #last = "\n";
  #pending = "";

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  /** Offset at which the next character will stand, white space not yet written left aside. */
  get length(): number {
    return this.#length;
  }

  /** Whether the next character opens a line. */
  get atLineStart(): boolean {
    return this.#last === "\n";
  }

  /** Appends inline text, its white space collapsed. */
  inline(raw: string): void {
    let at = 0;
    for (const space of raw.matchAll(collapsible)) {
      this.#word(raw.slice(at, space.index));
      this.#pending ||= space[0].includes("\n") ? "\n" : " ";
      at = space.index + space[0].length;
    }
    this.#word(raw.slice(at));
  }

  /** Appends text as it is, tabs and line breaks included. */
  verbatim(text: string): void {
    this.#pending = "";
    this.#push(text);
  }

  /** Ends the line, unless it is empty. */
  endLine(): void {
    this.#pending = "";
    if (!this.atLineStart) this.#push("\n");
  }

  /** Notes a region over text already written. */
  region(region: Region): void {
    this.#regions.push(region);
  }

  /** What has been written from `start` on, without the line break at its end. */
  spanFrom(start: number): Span {
    return { start, end: Math.max(start, this.atLineStart ? this.#length - 1 : this.#length) };
  }

  /** The finished text without a last line break, and its regions in order. */
  finish(): { readonly text: string; readonly regions: readonly Region[] } {
    const joined = this.#parts.join("");
    const text = joined.endsWith("\n") ? joined.slice(0, -1) : joined;
    return { text, regions: inOrder(this.#regions) };
  }

  #word(word: string): void {
    if (word === "") return;
    if (this.#pending !== "" && !this.atLineStart && !this.#dropsBreakBefore(word)) this.#push(" ");
    this.#pending = "";
    this.#push(word);
  }

  #dropsBreakBefore(word: string): boolean {
    return this.#pending === "\n" && wide.test(this.#last) && wide.test(word.charAt(0));
  }

  #push(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
    this.#guard.characters(this.#length);
  }
}
