import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { isOnScreen, scrollToElement } from "./book/scroll.ts";
import { firstMark, useLit, useMarkEvents } from "./book/use-marks.ts";
import { usePassage } from "./book/use-passage.ts";
import { usePlanAddress } from "./use-address.ts";

type Text = RefObject<HTMLElement | null>;

/** Brings a chosen commitment's first mark into view, unless it is there already. */
const useShowChosen = (text: Text, chosen: string | null): void => {
  useEffect(() => {
    const mark = chosen === null || text.current === null ? undefined : firstMark(text.current, chosen);
    if (mark === undefined) return;
    // A frame later, when on a narrow screen the sheet stands where it will cover the text.
    const frame = requestAnimationFrame(() => {
      if (!isOnScreen(mark)) scrollToElement(mark);
    });
    return () => cancelAnimationFrame(frame);
  }, [text, chosen]);
};

const goToSection = (section: number): void => {
  const heading = document.getElementById(`s${section}`);
  if (heading !== null) scrollToElement(heading, "top");
};

/**
 * What the reader of a book has chosen, points at and was led to. What is chosen is kept in the address; the marks in
 * the text follow it.
 */
export const useReading = (text: Text, documentId: string) => {
  const { address, change } = usePlanAddress();
  const [lit, setLit] = useState<string | null>(null);
  const chosen = address.c ?? null;
  const choose = useCallback((id: string) => change({ c: id, at: undefined, section: undefined }), [change]);
  const marks = useMemo(
    () => ({
      onPoint: (ref: string | null) => setLit(ref === null ? null : `${documentId}-${ref}`),
      onPick: (ref: string) => choose(`${documentId}-${ref}`),
    }),
    [documentId, choose],
  );
  usePassage(text, address.at);
  useLit(text, chosen, "chosen");
  useLit(text, lit, "lit");
  useMarkEvents(text, marks);
  useShowChosen(text, chosen);
  useEffect(() => {
    if (address.section !== undefined) goToSection(address.section);
  }, [address.section]);
  return { address, change, chosen, choose, lit, point: setLit, goToSection };
};
