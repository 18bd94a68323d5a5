import { type RefObject, useEffect, useState } from "react";
import { lightQuote, type Quote, selectedQuote, wordsAt } from "./quote.ts";

/** Follows what is selected in the book, and calls back with its raw stretch. */
export const useSelectedQuote = (book: RefObject<HTMLElement | null>, onSelect: (quote: Quote) => void): void => {
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const quote = book.current === null ? null : selectedQuote(book.current);
        if (quote !== null) onSelect(quote);
      }, 200);
    };
    document.addEventListener("selectionchange", follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", follow);
    };
  }, [book, onSelect]);
};

/** The words at a place of the book, which are lit for as long as they are asked for. */
export const useQuoteWords = (book: RefObject<HTMLElement | null>, { start, end }: Quote): string => {
  const [words, setWords] = useState("");
  useEffect(() => {
    if (book.current === null || !(end > start)) {
      setWords("");
      return;
    }
    setWords(wordsAt(book.current, { start, end }));
    return lightQuote(book.current, { start, end });
  }, [book, start, end]);
  return words;
};
