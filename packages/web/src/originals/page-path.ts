import type { DocumentSummary } from "@lantu/server/contract";

const paged: ReadonlySet<DocumentSummary["format"]> = new Set(["pdf", "ofd", "image"] as const);

/** Whether originals of a format have pages that can be shown. */
export const hasPages = (format: DocumentSummary["format"]): boolean => paged.has(format);

/** Where the interface tells of a page: its size, its text and where that stands. */
export const pagePath = (document: string, page: number): string =>
  `/api/v1/documents/${encodeURIComponent(document)}/pages/${page}`;

/** Where the picture of a page is, some `width` pixels wide. */
export const pageImagePath = (document: string, page: number, width?: number): string =>
  `${pagePath(document, page)}/image${width === undefined ? "" : `?width=${width}`}`;
