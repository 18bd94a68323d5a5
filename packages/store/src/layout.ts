import { and, asc, eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { LayoutPage } from "./model/index.ts";
import { layoutPages } from "./schema/index.ts";
import type { Layouts } from "./store.ts";

const head = {
  number: layoutPages.number,
  width: layoutPages.width,
  height: layoutPages.height,
  recognised: layoutPages.recognised,
  rawStart: layoutPages.rawStart,
  rawEnd: layoutPages.rawEnd,
};

type Head = Omit<typeof layoutPages.$inferSelect, "document" | "boxes">;

/** Pages of originals and where the text stands on them. */
export function layoutsOf(database: Database): Layouts {
  return {
    pages: async (document) => {
      const rows = await database
        .select(head)
        .from(layoutPages)
        .where(eq(layoutPages.document, document))
        .orderBy(asc(layoutPages.number));
      return withBlankPages(rows.map(pageOf));
    },
    page: async (document, number) => {
      const [row] = await database
        .select({ ...head, boxes: layoutPages.boxes })
        .from(layoutPages)
        .where(and(eq(layoutPages.document, document), eq(layoutPages.number, number)));
      return row === undefined ? null : { ...pageOf(row), boxes: row.boxes };
    },
  };
}

function pageOf({ number, width, height, recognised, rawStart, rawEnd }: Head): LayoutPage {
  const size = width === null || height === null ? null : { width, height };
  return { number, size, recognised, span: { start: rawStart, end: rawEnd } };
}

/** The pages with those without text between them, which have no row. */
function withBlankPages(pages: readonly LayoutPage[]): readonly LayoutPage[] {
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  return Array.from({ length: pages.at(-1)?.number ?? 0 }, (_, i) => byNumber.get(i + 1) ?? blankPage(i + 1));
}

function blankPage(number: number): LayoutPage {
  return { number, size: null, recognised: false, span: null };
}
