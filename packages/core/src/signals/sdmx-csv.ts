import type { Observation } from "./observation.ts";
import { ATTRIBUTES, DATAFLOW_REFERENCE, DIMENSIONS, MEASURE_ID, sdmxComponents } from "./sdmx.ts";

const COMPONENTS = [...DIMENSIONS, MEASURE_ID, ...ATTRIBUTES] as const;

/** The header of SDMX-CSV 2.0 (field guide: structure, its id, action, then the components). */
export const SDMX_CSV_HEADER: readonly string[] = ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...COMPONENTS];

/** Media type of SDMX-CSV 2.0. */
export const SDMX_CSV_TYPE = "application/vnd.sdmx.data+csv; version=2.0.0";

/** One observation as a row under `SDMX_CSV_HEADER`; to be written as RFC 4180 asks. */
export function sdmxCsvRow(observation: Observation): readonly string[] {
  const told = sdmxComponents(observation);
  return ["dataflow", DATAFLOW_REFERENCE, "I", ...COMPONENTS.map((id) => told[id])];
}
