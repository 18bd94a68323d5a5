import type { BackTest } from "./back-test.ts";

/** The back-test of the forecasts as they are, as `evaluation/back-test.mjs` wrote it last. */
export const KEPT_BACK_TEST: BackTest = {
  version: 1,
  on: "2026-11-22",
  seed: 2026,
  alarmBelow: 0.5,
  warningMonths: 6,
  runs: [],
  peers: { r: null, forecast: null },
};
