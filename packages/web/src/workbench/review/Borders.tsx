import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import { useWords } from "../words/use-words.ts";
import { moved, type Stride } from "./boundary.ts";
import type { Quote } from "./quote.ts";
import { useQuoteWords, useSelectedQuote } from "./use-quote.ts";

interface BordersProps {
  readonly raw: string;
  readonly quote: Quote;
  readonly book: RefObject<HTMLElement | null>;
  readonly onChange: (quote: Quote) => void;
}

const strideOf = (event: KeyboardEvent): Stride | null => {
  if (event.key === "ArrowUp" || event.key === "ArrowDown") return "sentence";
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return null;
  return event.ctrlKey || event.altKey ? "word" : "character";
};

const forwards: ReadonlySet<string> = new Set(["ArrowRight", "ArrowDown"]);

/** Characters told of the text at a border. */
const nearby = 6;

/** Steps a finger can take, from the farthest back to the farthest on. */
const touchSteps = [
  { stride: "clause", step: -1, sign: "«" },
  { stride: "character", step: -1, sign: "‹" },
  { stride: "character", step: 1, sign: "›" },
  { stride: "clause", step: 1, sign: "»" },
] as const;

interface TouchStepsProps {
  readonly label: string;
  readonly onStep: (stride: Stride, step: 1 | -1) => void;
}

/** Buttons that move a border where there are no keys. */
const TouchSteps = ({ label, onStep }: TouchStepsProps) => {
  const words = useWords().borders;
  return (
    <div className="border-steps">
      {touchSteps.map(({ stride, step, sign }) => (
        <button
          key={sign}
          type="button"
          className="quiet-button"
          aria-label={words.touch(label, words[stride], step)}
          onClick={() => onStep(stride, step)}
        >
          {sign}
        </button>
      ))}
    </div>
  );
};

/**
 * The two borders of a stretch: moved by keys, one character, word or sentence at a time, by touch one character or
 * clause at a time, or by selecting words.
 */
export const Borders = ({ raw, quote, book, onChange }: BordersProps) => {
  const words = useWords().borders;
  const first = useRef<HTMLDivElement>(null);
  const latest = useRef(quote);
  latest.current = quote;
  useSelectedQuote(
    book,
    useCallback((selected: Quote) => onChange(selected), [onChange]),
  );
  const shown = useQuoteWords(book, quote);
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  const move = (side: "start" | "end", stride: Stride, step: 1 | -1) => {
    getSelection()?.removeAllRanges();
    onChange(moved(raw, latest.current, side, stride, step));
  };
  const keys = (side: "start" | "end") => (event: KeyboardEvent) => {
    const stride = strideOf(event);
    if (stride === null || event.metaKey) return;
    event.preventDefault();
    move(side, stride, forwards.has(event.key) ? 1 : -1);
  };
  const border = (side: "start" | "end", label: string) => {
    const at = quote[side];
    const near = side === "start" ? raw.slice(at, at + nearby) : raw.slice(Math.max(0, at - nearby), at);
    return (
      <div
        ref={side === "end" ? first : undefined}
        className="border"
        role="spinbutton"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={at}
        aria-valuemin={0}
        aria-valuemax={raw.length}
        aria-valuetext={near}
        onKeyDown={keys(side)}
      >
        <span className="second">{label}</span> <span lang="zh-CN">{side === "start" ? `${near}…` : `…${near}`}</span>
      </div>
    );
  };
  return (
    <div className="borders">
      <blockquote className="item-quote" lang="zh-CN" data-moved>
        {shown === "" ? raw.slice(quote.start, quote.end) : shown}
      </blockquote>
      <p className="border-hint second">{words.touchHint}</p>
      <div className="border-pair">
        {border("start", words.start)}
        <TouchSteps label={words.start} onStep={(stride, step) => move("start", stride, step)} />
        {border("end", words.end)}
        <TouchSteps label={words.end} onStep={(stride, step) => move("end", stride, step)} />
      </div>
    </div>
  );
};
