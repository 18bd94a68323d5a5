import type { PageImage } from "../imports/plan-reader.ts";
import type { Services } from "./services.ts";

/** Widths pages are drawn at, in pixels: few, so that what one visitor asked for is there for the next. */
const WIDTHS = [400, 800, 1200, 1600, 2400, 3200] as const;

/** Bytes of drawn pages kept in memory. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** The width a page is drawn at for one asked for. */
export function drawnWidth(asked: number): number {
  return WIDTHS.find((width) => width >= asked) ?? Math.max(...WIDTHS);
}

/** Draws pages of documents; the last ones are kept, and one asked for by many at once is drawn once. */
export class PageImages {
  readonly #services: Pick<Services, "store" | "reader">;
  readonly #kept = new Map<string, PageImage>();
  readonly #drawing = new Map<string, Promise<PageImage | null>>();
  #bytes = 0;

  constructor(services: Pick<Services, "store" | "reader">) {
    this.#services = services;
  }

  /** Null where the document has no such page, or its format none at all. Rejects with a `ReadProblem`. */
  async get(document: string, page: number, width: number): Promise<PageImage | null> {
    const key = `${document} ${page} ${width}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return this.#keep(key, kept);
    const drawing = this.#drawing.get(key) ?? this.#draw(document, page, width);
    this.#drawing.set(key, drawing);
    try {
      const image = await drawing;
      return image === null ? null : this.#keep(key, image);
    } finally {
      this.#drawing.delete(key);
    }
  }

  async #draw(id: string, page: number, width: number): Promise<PageImage | null> {
    const { store, reader } = this.#services;
    const document = await store.documents.get(id);
    const bytes = document === null ? null : await store.sources.bytes(document.sha256);
    if (document === null || bytes === null) return null;
    return (await reader.drawPage?.(bytes, document.fileName, { page, width })) ?? null;
  }

  /** Keeps an image as the one used last, and forgets those used longest ago. */
  #keep(key: string, image: PageImage): PageImage {
    if (!this.#kept.delete(key)) this.#bytes += image.bytes.length;
    this.#kept.set(key, image);
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= KEPT_BYTES) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.length;
    }
    return image;
  }
}
