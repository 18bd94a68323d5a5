export { listsOf } from "./lists-of.ts";
export type { ToldList } from "./told-list.ts";
