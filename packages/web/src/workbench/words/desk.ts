import type { deskZhCN } from "./desk.zh-CN.ts";

/** A catalogue of the same shape, its sentences in another language. */
type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly (readonly [string, string])[]
      ? readonly (readonly [string, string])[]
      : { readonly [K in keyof T]: Worded<T[K]> };

/** Shape of the words of the review desk. */
export type DeskWords = Worded<typeof deskZhCN>;
