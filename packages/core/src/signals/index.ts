export {
  type ConceptBook,
  conceptBook,
  type Found,
  firstOf,
  type PlaceBook,
  placeBook,
  standardPlaceBook,
} from "./books.ts";
export {
  type CheckContext,
  type Checked,
  checkTable,
  type RowObservation,
  startCheck,
  type TableCheck,
} from "./check-table.ts";
export * from "./observation.ts";
export {
  canonicalPeriod,
  isDay,
  type PeriodDays,
  type PeriodFrequency,
  periodDays,
  periodFrequency,
} from "./period.ts";
export { PLAIN_COLUMNS, PLAIN_HEADINGS, type PlainColumn, plainRow } from "./plain-table.ts";
export { openFields, type ProposalContext, proposeMapping } from "./propose-mapping.ts";
export { type PeriodRead, readDay, readPeriod } from "./read-period.ts";
export { type SdmxTable, sdmxJsonTable } from "./read-sdmx-json.ts";
export { DATAFLOW_REFERENCE, sdmxPeriod } from "./sdmx.ts";
export { SDMX_CSV_HEADER, SDMX_CSV_TYPE, sdmxCsvRow } from "./sdmx-csv.ts";
export {
  type ConceptNames,
  type MessageHead,
  SDMX_JSON_TYPE,
  type SdmxJsonWriter,
  sdmxJsonWriter,
} from "./sdmx-json.ts";
export * from "./table.ts";
export { keptUnit, OWN_UNIT } from "./unit-scale.ts";
export { asKnownOn, fold, isSame, type Standing, standingOf, type VintageHistory } from "./vintages.ts";
