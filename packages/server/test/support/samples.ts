import { readFileSync } from "node:fs";
import type { SentFile } from "./client.ts";

const folder = new URL("../../../../samples/files/", import.meta.url);

/** A file of the invented samples. */
export function sample(name: string): SentFile {
  return { name, bytes: readFileSync(new URL(name, folder)) };
}

/** The district's plan: parts, chapters, an indicator table, numbered measures. */
export const districtPlan = sample("district-plan-2021-2025.txt");
/** A short plan report on the year before and after. */
export const annualPlan = sample("district-annual-2025.docx");
/** A speech with figures of the past and targets. */
export const workReport = sample("district-work-report-2022.html");
/** The plan of the city the district belongs to. */
export const cityPlan = sample("city-plan-2021-2025.docx");
/** A table of yearly values. */
export const statistics = sample("district-statistics-2016-2024.html");
