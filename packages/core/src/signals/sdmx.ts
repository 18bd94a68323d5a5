import { type Observation, placeCode } from "./observation.ts";
import { periodFrequency } from "./period.ts";

/** The structure all observations are exchanged under (SDMX 3.0, AGENCY:ID(VERSION)). */
export const DATAFLOW = { agency: "LANTU", id: "DF_OBSERVATIONS", version: "1.0" } as const;

/** Reference to the structure as SDMX-CSV writes it. */
export const DATAFLOW_REFERENCE = `${DATAFLOW.agency}:${DATAFLOW.id}(${DATAFLOW.version})`;

/** Dimensions in the order of the key. */
export const DIMENSIONS = ["FREQ", "REF_AREA", "INDICATOR", "MEASURE", "BREAKDOWN", "TIME_PERIOD"] as const;

/** The measure. */
export const MEASURE_ID = "OBS_VALUE";

/** Attributes of an observation. VINTAGE tells apart what CL_OBS_STATUS has one code for: revised and final values. */
export const ATTRIBUTES = ["UNIT_MEASURE", "OBS_STATUS", "VINTAGE", "KNOWN_ON", "SOURCE", "NOTE"] as const;

/** Id of a component of the structure. */
export type ComponentId = (typeof DIMENSIONS)[number] | typeof MEASURE_ID | (typeof ATTRIBUTES)[number];

/** The whole (CL_*: `_T`, total). */
const TOTAL = "_T";

/** Code of CL_OBS_STATUS: missing, provisional, or normal. */
function statusCode({ value, status }: Observation): string {
  if (value === null) return "O";
  return status === "preliminary" ? "P" : "A";
}

const VINTAGE_CODES = { preliminary: "P", revised: "R", final: "F" } as const;

/** The components of an observation as texts; an empty one is not told. */
export function sdmxComponents(observation: Observation): Readonly<Record<ComponentId, string>> {
  const { concept, place, measure, breakdown, period, value, unit, status, knownOn, source, note } = observation;
  return {
    FREQ: periodFrequency(period),
    REF_AREA: placeCode(place),
    INDICATOR: concept,
    MEASURE: measure,
    BREAKDOWN: breakdown ?? TOTAL,
    TIME_PERIOD: sdmxPeriod(period),
    OBS_VALUE: value === null ? "" : String(value),
    UNIT_MEASURE: unit,
    OBS_STATUS: statusCode(observation),
    VINTAGE: VINTAGE_CODES[status],
    KNOWN_ON: knownOn,
    SOURCE: source,
    NOTE: note ?? "",
  };
}

/**
 * A canonical period as an SDMX time period: `2024`, `2024-S1`, `2024-Q3`, `2024-M11`, a day, and a time range
 * (`2024-01-01/P11M`, `2021-01-01/P5Y`) for what is none of these (SDMX technical notes, section 4.2).
 */
export function sdmxPeriod(period: string): string {
  const [first = "", last] = period.split("/");
  if (last === undefined) {
    return first.replace(/-H([12])$/, "-S$1").replace(/^(\d{4})-(\d{2})$/, "$1-M$2");
  }
  if (first.length === 4) return `${first}-01-01/P${Number(last) - Number(first) + 1}Y`;
  return `${first}-01/P${monthOf(last) - monthOf(first) + 1}M`;
}

function monthOf(period: string): number {
  const [year = 0, month = 0] = period.split("-").map(Number);
  return year * 12 + month;
}
