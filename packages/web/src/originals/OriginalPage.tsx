import type { LayoutPageDetail } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { ApiError, createApi } from "../api/api.ts";
import { browserTransport } from "../api/browser.ts";
import { type MarkBox, markBoxes, type Stretch } from "./mark-boxes.ts";
import { pageImagePath, pagePath } from "./page-path.ts";
import { usePageWords } from "./use-page-words.ts";

/** A page of an original with marks on it. */
export interface OriginalPageProps {
  readonly documentId: string;
  /** Counts from 1. */
  readonly page: number;
  /** Stretches of the raw text to mark, as far as they stand on this page. */
  readonly marks: readonly Stretch[];
  /** How many times as wide as the room it has; 1 fits. */
  readonly zoom?: number;
}

const api = createApi(browserTransport);

/** Pixels pages are fetched at, for the room they usually have and for looking closely. */
const usualWidth = 1200;
const closeWidth = 2400;

/** A page without text has a picture and nothing to tell about it. */
const pageOrNothing = async (path: string): Promise<LayoutPageDetail | null> => {
  try {
    return await api.get<LayoutPageDetail>(path);
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 404) return null;
    throw thrown;
  }
};

/** Sets the marks over the picture, in the units of the page. */
const Marks = ({ boxes, size }: { readonly boxes: readonly MarkBox[]; readonly size: LayoutPageDetail["size"] }) =>
  size === null ? null : (
    <svg
      className="page-marks"
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {boxes.map((box) => (
        <rect key={`${box.x} ${box.y}`} {...box} />
      ))}
    </svg>
  );

/** The picture of a page of an original, the marks set on it, and what is to be known of it. */
export const OriginalPage = ({ documentId, page, marks, zoom = 1 }: OriginalPageProps) => {
  const pages = usePageWords();
  const room = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);
  const path = pagePath(documentId, page);
  const { data } = useQuery({ queryKey: [path], queryFn: () => pageOrNothing(path), retry: false });
  const boxes = useMemo(() => (data ? markBoxes(data, marks) : []), [data, marks]);
  const source = pageImagePath(documentId, page, zoom > 1 ? closeWidth : usualWidth);
  useEffect(() => {
    // A picture the server has put into the page may have come, or failed, before anybody listened.
    const image = room.current?.querySelector("img");
    if (image?.complete) setState(image.naturalWidth > 0 ? "shown" : "failed");
  }, []);
  useEffect(() => {
    if (state === "shown" && boxes.length > 0)
      room.current?.querySelector("rect")?.scrollIntoView({ block: "center", inline: "center" });
  }, [state, boxes]);
  return (
    <div className="original-page" ref={room}>
      {data?.recognised ? <p className="page-note">{pages.recognised}</p> : null}
      <div className="page-sheet" style={{ width: `${zoom * 100}%` }}>
        <img
          key={`${page} ${attempt}`}
          src={attempt === 0 ? source : `${source}&again=${attempt}`}
          alt={pages.alt(String(page))}
          width={data?.size?.width}
          height={data?.size?.height}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
          hidden={state === "failed"}
        />
        {state === "shown" ? <Marks boxes={boxes} size={data?.size ?? null} /> : null}
      </div>
      {state === "loading" ? <p className="page-note">{pages.loading}</p> : null}
      {state === "failed" ? (
        <p className="page-note" role="alert">
          {pages.failed}{" "}
          <button type="button" className="link-button" onClick={() => [setAttempt(attempt + 1), setState("loading")]}>
            {pages.retry}
          </button>
        </p>
      ) : null}
      <p className="visually-hidden" role="status">
        {state === "shown" ? pages.marks(boxes.length) : ""}
      </p>
    </div>
  );
};
