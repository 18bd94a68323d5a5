import type { Me } from "./work/session.ts";

/**
 * How the server and the portal meet without importing each other: the web package builds a module whose default
 * export is a `PageRenderer`; the server loads it from the folder it is given and calls it for every page address.
 */
export interface PageRequest {
  /** Path and query of the page, e.g. `/commitments?kind=task`. */
  readonly url: string;
  readonly language: "zh-CN" | "en";
  readonly theme: "light" | "dark" | "system";
  /**
   * Nonce for the page's own `<script>` and `<style>` elements under the content security policy. Style attributes are
   * allowed everywhere; `<style>` elements without a nonce only on the workbench's pages (`/import…`), so those are
   * reached by a full load, or their style library is given the nonce.
   */
  readonly nonce: string;
  /** Who asks: what GET /me answers. */
  readonly me: Me;
  /** Whether the visitor may import and review. */
  readonly canWrite: boolean;
  /** Fetches `/api/v1…` in process, with the visitor's rights. */
  readonly api: (path: string) => Promise<{ readonly status: number; readonly json: unknown }>;
}

export interface PageResponse {
  readonly status: number;
  readonly html: string;
  /** Set for redirects. */
  readonly location?: string;
}

export type PageRenderer = (request: PageRequest) => Promise<PageResponse>;
