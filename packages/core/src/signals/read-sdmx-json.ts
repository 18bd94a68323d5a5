import type { SheetRow } from "./table.ts";

/** A message as a table: its header names the components. Null for what is no SDMX-JSON data message. */
export type SdmxTable = { readonly rows: readonly SheetRow[] } | null;

interface Component {
  readonly id: string;
  readonly values: readonly string[] | null;
}

interface Structure {
  readonly dataSet: readonly Component[];
  readonly series: readonly Component[];
  readonly observation: readonly Component[];
  readonly measures: readonly Component[];
  readonly dataSetAttributes: readonly Component[];
  readonly seriesAttributes: readonly Component[];
  readonly attributes: readonly Component[];
}

/**
 * Reads a parsed SDMX-JSON data message (2.0 or 2.1, and 1.0 with its single `structure`) as a table with a column for
 * each component, flat or by series, so that it is checked as every other table is. The file's action stands in ACTION.
 */
export function sdmxJsonTable(message: unknown): SdmxTable {
  const root = objectOf(message);
  const data = objectOf(root.data ?? message);
  const structures = arrayOf(data.structures ?? (data.structure === undefined ? [] : [data.structure]));
  const dataSets = arrayOf(data.dataSets);
  if (structures.length === 0 || dataSets.length === 0) return null;
  const read = structures.map(structureOf);
  const columns = [...new Set(read.flatMap(componentIds)), "ACTION"];
  const rows: SheetRow[] = [columns];
  for (const dataSet of dataSets.map(objectOf)) {
    const structure = read[Number(dataSet.structure ?? 0)];
    if (structure === undefined) return null;
    for (const told of observationsOf(dataSet, structure)) rows.push(columns.map((id) => told.get(id) ?? ""));
  }
  return { rows };
}

function componentIds(structure: Structure): readonly string[] {
  return Object.values(structure).flatMap((components: readonly Component[]) => components.map(({ id }) => id));
}

function structureOf(given: unknown): Structure {
  const { dimensions, measures, attributes } = objectOf(given);
  const [dims, meas, attrs] = [objectOf(dimensions), objectOf(measures), objectOf(attributes)];
  const told = componentsOf(meas.observation);
  return {
    dataSet: componentsOf(dims.dataSet),
    series: componentsOf(dims.series),
    observation: componentsOf(dims.observation),
    measures: told.length > 0 ? told : [{ id: "OBS_VALUE", values: null }],
    dataSetAttributes: componentsOf(attrs.dataSet),
    seriesAttributes: componentsOf(attrs.series),
    attributes: componentsOf(attrs.observation),
  };
}

function componentsOf(given: unknown): readonly Component[] {
  return arrayOf(given).map((one) => {
    const { id, values } = objectOf(one);
    const list = Array.isArray(values) && values.length > 0 ? values.map(valueText) : null;
    return { id: String(id ?? ""), values: list };
  });
}

function valueText(given: unknown): string {
  const { id, value, name } = objectOf(given);
  return textOf(id ?? value ?? name);
}

type Told = Map<string, string>;

function* observationsOf(dataSet: Record<string, unknown>, structure: Structure): Generator<Told> {
  const shared: Told = new Map([["ACTION", actionOf(dataSet.action)]]);
  for (const { id, values } of structure.dataSet) shared.set(id, values?.[0] ?? "");
  tell(shared, structure.dataSetAttributes, arrayOf(dataSet.attributes));
  yield* flat(objectOf(dataSet.observations), shared, structure);
  for (const [key, given] of Object.entries(objectOf(dataSet.series))) {
    const series = objectOf(given);
    const told = new Map(shared);
    tell(told, structure.series, key.split(":").map(Number));
    tell(told, structure.seriesAttributes, arrayOf(series.attributes));
    yield* flat(objectOf(series.observations), told, structure);
  }
}

function* flat(observations: Record<string, unknown>, shared: Told, structure: Structure): Generator<Told> {
  for (const [key, given] of Object.entries(observations)) {
    const told = new Map(shared);
    tell(told, structure.observation, key.split(":").map(Number));
    tell(told, [...structure.measures, ...structure.attributes], arrayOf(given));
    yield told;
  }
}

/** A component with a list of values is told by the place in it, one without by the value itself. */
function tell(told: Told, components: readonly Component[], given: readonly unknown[]): void {
  for (const [index, { id, values }] of components.entries()) {
    const one = given[index];
    if (one === null || one === undefined) continue;
    told.set(id, values === null ? textOf(one) : (values[Number(one)] ?? ""));
  }
}

/** The code of SDMX-CSV for an action. */
function actionOf(action: unknown): string {
  const name = String(action ?? "Merge");
  return name === "Delete" ? "D" : name === "Replace" ? "R" : "I";
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? String(Object.values(value)[0] ?? "") : String(value);
}

function objectOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? { ...value } : {};
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
