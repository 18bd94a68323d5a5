export type * from "./book.ts";
export type * from "./commitment.ts";
export type * from "./document.ts";
export type * from "./import.ts";
export type * from "./journal.ts";
export type * from "./overview.ts";
export type * from "./page.ts";
export type * from "./search.ts";
