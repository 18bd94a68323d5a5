import type { FigureField } from "./figure.ts";

/** How often a reading from one kind of evidence was right on annotated documents: right, read. */
export type Counts = readonly [right: number, read: number];

/** What is believed of a field before anything is counted: the share that is right, and how many readings that belief weighs. */
export const PRIORS: Readonly<Record<FigureField, readonly [share: number, weight: number]>> = {
  found: [0.9, 10],
  value: [0.95, 10],
  unit: [0.95, 10],
  op: [0.95, 10],
  measure: [0.85, 10],
  modality: [0.9, 10],
  period: [0.8, 10],
  subject: [0.75, 10],
};

/** Counts by field and evidence; `evaluation/calibrate.mjs` writes this file. */
export const COUNTS: Readonly<Record<FigureField, Readonly<Record<string, Counts>>>> = {
  found: {},
  value: {},
  unit: {},
  op: {},
  measure: {},
  modality: {},
  period: {},
  subject: {},
};
