import type { ToldWords } from "../account.ts";

/**
 * A count a text announces and the things that follow it. Only lists that are closed and can be counted for sure are told:
 * one that ends in 等 names examples.
 */
export interface ToldList {
  /** The words with the number, as published. */
  readonly announced: ToldWords;
  readonly stated: number;
  /** What is counted, with its measure word: 大工程, 项重点任务, 家企业. */
  readonly noun: string;
  /** The things, in order, each by its first words. */
  readonly items: readonly ToldWords[];
  /** How many things they are at most: a 和 may join two of them or stand inside the name of one. */
  readonly most: number;
}
