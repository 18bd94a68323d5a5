export type * from "./description.ts";
export type * from "./figure.ts";
export type * from "./row.ts";
export type * from "./statement.ts";
