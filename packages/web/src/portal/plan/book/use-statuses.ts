import type { StatusMarks } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect } from "react";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { statusesResource } from "../../../api/judgement-resources.ts";

const api = createApi(browserTransport);

type Marks = StatusMarks["items"];

/** Puts the sign of each commitment's status into the margin beside the line its words begin in. */
const sign = (book: HTMLElement, document: string, marks: Marks): (() => void) => {
  const signed = new Map<string, HTMLElement>();
  for (const element of book.querySelectorAll<HTMLElement>("[data-c]")) {
    if (element.dataset.status !== undefined) continue;
    for (const ref of element.dataset.c?.split(" ") ?? []) {
      const mark = marks[`${document}-${ref}`];
      if (mark === undefined || signed.has(ref)) continue;
      signed.set(ref, element);
      element.dataset.status ??= mark.status;
    }
  }
  return () => {
    for (const element of signed.values()) delete element.dataset.status;
  };
};

/** How the commitments of a book stand, by their ids, with signs in its margin; asked for when the page stands. */
export const useStatuses = (text: RefObject<HTMLElement | null>, document: string): Marks | undefined => {
  const { data } = useQuery(statusesResource(api, { document }));
  const marks = data?.items;
  useEffect(() => {
    if (text.current === null || marks === undefined) return;
    return sign(text.current, document, marks);
  }, [text, document, marks]);
  return marks;
};
