import type { Span } from "./span.ts";

/** File formats a Source can come from. */
export type SourceFormat = "txt" | "html" | "docx" | "pdf" | "ofd" | "image";

/** Width and height of a page in points (1/72 inch); of an image without resolution, in pixels. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A rectangle on a page, in the units of its `PageSize`; the origin is the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a reader knows about the layout of a stretch of the text layer, beyond its characters.
 * All spans are offsets into `Source.text`.
 */
export type Region =
  /** One page of a paginated original; `number` counts from 1, `recognised` where its text was read from an image. */
  | {
      readonly kind: "page";
      readonly span: Span;
      readonly number: number;
      readonly size: PageSize | null;
      readonly recognised: boolean;
    }
  /**
   * A run of characters and where it stands on its page; runs do not overlap and each lies in one line.
   * `confidence` (0 to 1) says how sure the recognition of an image was, null where the characters were given as such.
   */
  | {
      readonly kind: "box";
      readonly span: Span;
      readonly page: number;
      readonly box: Box;
      readonly confidence: number | null;
    }
  /** A heading the original marks as such (h1…h6, Word heading styles); `level` counts from 1. */
  | { readonly kind: "heading"; readonly span: Span; readonly level: number }
  /** A real table of the original, with its merged cells. */
  | { readonly kind: "table"; readonly span: Span; readonly cells: readonly TableCellRegion[] }
  /** One block element of the original and where it stands there (DOM path, `p[12]`, or `page 3 box x,y,w,h`). */
  | { readonly kind: "element"; readonly span: Span; readonly locator: string };

/** A cell of a table region; rows and columns count from 0, `rowSpan` and `colSpan` are at least 1. */
export interface TableCellRegion {
  readonly span: Span;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly header: boolean;
}

/**
 * What was published, as text: the decoded characters of a file, never changed afterwards.
 * `text` is the file's own text without byte order mark (txt), or the text layer kept by the reader (html, docx, pdf).
 */
export interface Source {
  readonly name: string;
  readonly format: SourceFormat;
  /** Name of the character encoding the bytes were decoded with, e.g. `utf-8`, `gb18030`; null where the format has none. */
  readonly encoding: string | null;
  readonly text: string;
  /** In order of `span.start`. Empty for plain text. */
  readonly regions: readonly Region[];
}
