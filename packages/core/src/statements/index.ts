export { classify } from "./classify.ts";
export { describe } from "./describe.ts";
export { looksLikePlan } from "./describe-likeness.ts";
export type * from "./description.ts";
export type * from "./figure.ts";
export type * from "./row.ts";
export { readRows } from "./rows.ts";
export type * from "./statement.ts";
