import type { FigureField } from "./figure.ts";

/** How often a reading from one kind of evidence was right on annotated documents: right, read. */
export type Counts = readonly [right: number, read: number];

/**
 * What is believed of a field before anything is counted: the share that is right, and how many readings that belief
 * weighs. Lower than on the annotated documents, for rules have been mended with some of them in view.
 */
export const PRIORS: Readonly<Record<FigureField, readonly [share: number, weight: number]>> = {
  found: [0.92, 20],
  value: [0.96, 20],
  unit: [0.95, 20],
  op: [0.94, 20],
  measure: [0.88, 20],
  modality: [0.92, 20],
  period: [0.82, 60],
  subject: [0.72, 40],
};

/** Counts by field and evidence; `evaluation/calibrate.mjs` writes this file. */
export const COUNTS: Readonly<Record<FigureField, Readonly<Record<string, Counts>>>> = {
  found: {
    amount: [222, 223],
    bare: [4, 4],
    count: [125.5, 125.5],
    indicators: [32.5, 32.5],
    series: [45, 45],
    time: [6.5, 6.5],
  },
  value: {
    doubling: [3, 3],
    indicators: [32.5, 32.5],
    number: [352, 352],
    range: [3, 3],
    series: [45, 45],
  },
  unit: {
    area: [29.5, 29.5],
    count: [125.5, 125.5],
    data: [1, 1],
    indicators: [32.5, 32.5],
    length: [10, 10],
    mass: [5, 5],
    money: [49, 49],
    none: [4, 4],
    people: [10.5, 10.5],
    points: [3, 3],
    power: [1, 1],
    rate: [3.5, 3.5],
    ratio: [109.5, 109.5],
    series: [45, 45],
    time: [6.5, 6.5],
  },
  op: {
    bare: [286.5, 287.5],
    comparator: [69.5, 70.5],
    indicators: [32.5, 32.5],
    series: [45, 45],
  },
  measure: {
    base: [8, 8],
    "delta-fall": [4, 4],
    "delta-plain": [1, 1],
    "delta-rise": [6, 6],
    "delta-stock": [44.5, 47.5],
    "delta-volume": [0.5, 0.5],
    indicators: [32.5, 32.5],
    "level-fall": [5.5, 5.5],
    "level-plain": [91.5, 93],
    "level-rise": [10, 10],
    "level-volume": [69.5, 73.5],
    "rate-ratio": [61, 61],
    series: [45, 45],
    "share-ratio": [47, 48],
  },
  modality: {
    achievement: [223, 223],
    action: [73, 73],
    base: [8, 8],
    context: [1.5, 1.5],
    indicators: [32.5, 32.5],
    problem: [6, 6],
    series: [45, 45],
    target: [46.5, 46.5],
  },
  period: {
    "carried-base": [1.5, 1.5],
    "carried-span": [5.5, 6.5],
    "carried-year": [42.5, 42.5],
    indicators: [32.5, 32.5],
    none: [4.5, 4.5],
    "own-clause-base": [3, 3],
    "own-clause-span": [8, 8],
    "own-clause-year": [18, 18],
    series: [45, 45],
    "setting-span": [40.5, 40.5],
    "setting-year": [231, 233.5],
  },
  subject: {
    before: [0.5, 0.5],
    indicators: [32.5, 32.5],
    "left-composed": [4.5, 4.5],
    "left-out": [46.5, 48],
    "left-whole": [182, 187],
    long: [14.5, 15],
    "long-inherited": [4.5, 5],
    part: [1, 1],
    "part-of-list": [15, 15],
    relative: [9, 9],
    "right-composed": [10.5, 10.5],
    "right-whole": [43.5, 44],
    series: [45, 45],
    share: [6, 6],
    short: [3.5, 9],
    unclean: [1, 1.5],
    "very-long": [1, 2],
  },
};
