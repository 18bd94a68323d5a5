import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CheckContext,
  checkTable,
  type Observation,
  openFields,
  PLAIN_COLUMNS,
  PLAIN_HEADINGS,
  plainRow,
  proposeMapping,
  SDMX_CSV_HEADER,
  type SheetRow,
  sdmxCsvRow,
  sdmxJsonTable,
  sdmxJsonWriter,
} from "../src/signals/index.ts";
import { books, CONCEPTS, distinctObservations } from "./observation-fixture.ts";

const today = "2025-06-30";
const context: CheckContext = { ...books, today, source: "file" };

/** The observations a table holds, read as any other table is. */
function taken(rows: readonly SheetRow[]): readonly Observation[] {
  const mapping = proposeMapping(rows, context);
  expect(openFields(mapping)).toEqual([]);
  const { observations, errors } = checkTable(rows, mapping, context);
  expect(errors).toEqual([]);
  return observations.map(({ row: _, ...observation }) => observation);
}

function message(observations: readonly Observation[]): unknown {
  const nameOf = (id: string) => CONCEPTS.find((concept) => concept.id === id)?.name ?? null;
  const writer = sdmxJsonWriter({ id: "case", prepared: "2025-06-30T00:00:00Z" }, nameOf);
  const pieces = observations.map((observation) => writer.add(observation));
  return JSON.parse([writer.open(), ...pieces, writer.close()].join(""));
}

describe("observations written and read again are the same", () => {
  it("as SDMX-CSV", () => {
    fc.assert(
      fc.property(distinctObservations, (observations) => {
        expect(taken([SDMX_CSV_HEADER, ...observations.map(sdmxCsvRow)])).toEqual(observations);
      }),
    );
  });

  it("as SDMX-JSON, in the order of the days they were known on", () => {
    fc.assert(
      fc.property(
        distinctObservations.filter((all) => all.length > 0),
        (given) => {
          const observations = given.toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0));
          const table = sdmxJsonTable(message(observations));
          expect(taken(table?.rows ?? [])).toEqual(observations);
        },
      ),
    );
  });

  it.each(["zh", "en"] as const)("as a plain table with %s heads", (language) => {
    const head = PLAIN_COLUMNS.map((column) => PLAIN_HEADINGS[column][language]);
    const name = (id: string): string => CONCEPTS.find((concept) => concept.id === id)?.name[language] ?? id;
    fc.assert(
      fc.property(distinctObservations, (observations) => {
        const rows = observations.map((one) => plainRow(one, name(one.concept)).map((cell) => String(cell ?? "")));
        expect(taken([head, ...rows])).toEqual(observations);
      }),
    );
  });
});

describe("SDMX-JSON of others", () => {
  const dimension = (id: string, values: readonly string[]) => ({ id, values: values.map((value) => ({ id: value })) });

  it("is read by series, with what stands at the data set and the series", () => {
    const given = {
      data: {
        structures: [
          {
            dimensions: {
              dataSet: [dimension("INDICATOR", ["gdp"])],
              series: [dimension("REF_AREA", ["990000", "990101"])],
              observation: [dimension("TIME_PERIOD", ["2023", "2024"])],
            },
            measures: { observation: [{ id: "OBS_VALUE" }] },
            attributes: {
              dataSet: [dimension("UNIT_MEASURE", ["亿元"])],
              series: [{ id: "NOTE" }],
              observation: [dimension("OBS_STATUS", ["A", "P"])],
            },
          },
        ],
        dataSets: [
          {
            structure: 0,
            action: "Replace",
            attributes: [0],
            series: {
              "0": { attributes: ["按新口径"], observations: { "0": [5000, 0], "1": [5200, 1] } },
              "1": { attributes: [null], observations: { "1": [680] } },
            },
          },
        ],
      },
    };
    const told = taken(sdmxJsonTable(given)?.rows ?? []);
    expect(told.map(({ place, period, value, status, note }) => [place.name, period, value, status, note])).toEqual([
      ["岚江市", "2023", 5e11, "final", "按新口径"],
      ["岚江市", "2024", 5.2e11, "preliminary", "按新口径"],
      ["青渡区", "2024", 6.8e10, "final", null],
    ]);
  });

  it.each([null, 1, "text", [], {}, { data: {} }, { data: { structures: [{}], dataSets: [] } }])(
    "%j is no data message",
    (given) => {
      expect(sdmxJsonTable(given)).toBeNull();
    },
  );

  it("never fails, whatever the message", () => {
    fc.assert(fc.property(fc.jsonValue(), (given) => sdmxJsonTable(given) === null || true));
  });
});
