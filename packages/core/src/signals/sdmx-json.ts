import type { Bilingual } from "../indicators/index.ts";
import type { Observation } from "./observation.ts";
import { periodDays } from "./period.ts";
import { ATTRIBUTES, type ComponentId, DATAFLOW, DIMENSIONS, MEASURE_ID, sdmxComponents } from "./sdmx.ts";

/** Media type of an SDMX-JSON 2.0 data message. */
export const SDMX_JSON_TYPE = "application/vnd.sdmx.data+json; version=2.0.0";

/** What the head of a message tells. */
export interface MessageHead {
  /** Letters, digits, `_`, `@`, `$`, `-`. */
  readonly id: string;
  /** ISO 8601 with time zone. */
  readonly prepared: string;
}

/** Writes a message piece by piece; it holds the codes it has met, not the observations. */
export interface SdmxJsonWriter {
  open(): string;
  add(observation: Observation): string;
  close(): string;
}

/** Names of concepts for the code list of INDICATOR; null where a concept is not known any more. */
export type ConceptNames = (concept: string) => Bilingual | null;

/** A value of a component in the order it was first met. */
interface Code {
  readonly id: string;
  readonly names?: Bilingual;
  readonly name?: string;
  readonly start?: string;
  readonly end?: string;
}

/** Attributes with few values: written as places in a list of them. The others are written out. */
const CODED: ReadonlySet<ComponentId> = new Set<ComponentId>([
  ...DIMENSIONS,
  ...(["UNIT_MEASURE", "OBS_STATUS", "VINTAGE"] as const),
]);

class CodeList {
  readonly #places = new Map<string, number>();
  readonly codes: Code[] = [];

  place(id: string, describe: () => Omit<Code, "id">): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.codes.length);
    this.codes.push({ id, ...describe() });
    return this.codes.length - 1;
  }
}

/**
 * A writer of an SDMX-JSON 2.0 data message. What was known on another day goes into a data set of its own, valid from
 * that day, for within one a key has one value; so observations should come in the order of their `knownOn`.
 */
export function sdmxJsonWriter({ id, prepared }: MessageHead, nameOf: ConceptNames): SdmxJsonWriter {
  const lists = new Map([...CODED].map((component) => [component, new CodeList()]));
  let day: string | null = null;
  const place = (component: ComponentId, text: string, observation: Observation): number =>
    lists.get(component)?.place(text, () => described(component, observation, nameOf)) ?? 0;
  return {
    open: () => `{"meta":${JSON.stringify(metaOf(id, prepared))},"data":{"dataSets":[`,
    add(observation) {
      const told = sdmxComponents(observation);
      const key = DIMENSIONS.map((component) => place(component, told[component], observation)).join(":");
      const attributes = ATTRIBUTES.map((component) => {
        if (CODED.has(component)) return place(component, told[component], observation);
        return told[component] === "" ? null : told[component];
      });
      const line = `${JSON.stringify(key)}:${JSON.stringify([observation.value, ...attributes])}`;
      if (day === observation.knownOn) return `,${line}`;
      const opening = `${day === null ? "" : "}},"}{"structure":0,"action":"Merge","validFrom":"${observation.knownOn}","observations":{`;
      day = observation.knownOn;
      return opening + line;
    },
    close() {
      const ending = day === null ? "" : "}}";
      return `${ending}],"structures":[${JSON.stringify(structureOf(lists))}]}}`;
    },
  };
}

function metaOf(id: string, prepared: string) {
  return {
    schema: "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json",
    ...{ id, prepared, test: false, contentLanguages: ["zh-CN", "en"], sender: { id: DATAFLOW.agency } },
  };
}

function described(component: ComponentId, { concept, place, period }: Observation, nameOf: ConceptNames) {
  if (component === "INDICATOR") {
    const names = nameOf(concept);
    return names === null ? {} : { name: names.zh, names };
  }
  if (component === "REF_AREA") return { name: place.name };
  const days = component === "TIME_PERIOD" ? periodDays(period) : null;
  return days === null ? {} : { start: `${days.start}T00:00:00Z`, end: `${days.end}T23:59:59Z` };
}

function structureOf(lists: ReadonlyMap<ComponentId, CodeList>) {
  const component = (id: ComponentId) => {
    const list = lists.get(id);
    return list === undefined ? { id } : { id, values: list.codes };
  };
  const reference = `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${DATAFLOW.agency}:${DATAFLOW.id}(${DATAFLOW.version})`;
  return {
    dataSets: [0],
    links: [{ urn: reference, rel: "dataflow" }],
    dimensions: {
      dataSet: [],
      series: [],
      observation: DIMENSIONS.map((id, keyPosition) => ({ ...component(id), keyPosition })),
    },
    measures: { observation: [{ id: MEASURE_ID }] },
    attributes: { dataSet: [], series: [], observation: ATTRIBUTES.map(component) },
  };
}
