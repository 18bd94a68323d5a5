import type { Concept } from "@lantu/core/indicators";
import { type BoardLine, ECONOMY_BOARD, type EconomyVintage, type Forecast } from "@lantu/core/judgements";
import type { ReconciliationHeld, Store } from "@lantu/store";
import type { JudgedOn } from "../judging/supposing.ts";
import { furnish } from "../observations/books.ts";

/** A target a plan sets for one year. */
export interface YearTarget {
  readonly held: ReconciliationHeld;
  readonly value: number;
  readonly valueMax: number | null;
  readonly op: ReconciliationHeld["body"]["target"]["op"];
  readonly year: string;
  /** ISO date of its document; empty where it tells none. */
  readonly told: string;
}

/** Everything known of the economy of a place on a day. */
export interface EconomyData {
  /** Code of the place, or its name. */
  readonly place: string;
  /** ISO day. */
  readonly on: string;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** By concept and measure (`gdp growth`): every vintage known. */
  readonly vintages: ReadonlyMap<string, readonly EconomyVintage[]>;
  /** The same of targets for a year. */
  readonly targets: ReadonlyMap<string, readonly YearTarget[]>;
  /** What targets are forecast to come to where they are judged, by their ids: no page tells another. */
  readonly judged: ReadonlyMap<string, Forecast>;
}

/** What the economy is told from. */
export interface EconomyServices {
  readonly store: Store;
  readonly judgedOn: JudgedOn;
}

export const seriesName = ({ concept, measure }: BoardLine): string => `${concept} ${measure}`;

const LINES = ECONOMY_BOARD.flatMap(({ lines }) => lines);

/** Names of all series of the board. */
export const BOARD_SERIES: readonly string[] = LINES.map(seriesName);

/** Looks up what was known of a place by the end of a day (ISO). */
export async function economyData(
  { store, judgedOn }: EconomyServices,
  place: string,
  on: string,
): Promise<EconomyData> {
  await furnish(store);
  const concepts = await conceptsOf(store);
  const vintages = new Map<string, EconomyVintage[]>();
  const wanted = { places: [place], concepts: [...concepts.keys()], breakdown: "whole" } as const;
  for await (const one of store.observations.all({ ...wanted, asKnownOn: on, vintages: true })) {
    const { concept, measure, period, value, status, knownOn, source } = one;
    const name = seriesName({ concept, measure });
    const vintage = { period, value, status, knownOn, source };
    const held = vintages.get(name);
    if (held === undefined) vintages.set(name, [vintage]);
    else held.push(vintage);
  }
  const targets = await targetsOf(store, place, on);
  return { place, on, concepts, vintages, targets, judged: await forecastsOf(targets, judgedOn, on) };
}

/** Forecasts of the targets of the board that are of a year not long over, as they are judged for the day. */
async function forecastsOf(
  targets: EconomyData["targets"],
  judgedOn: JudgedOn,
  on: string,
): Promise<EconomyData["judged"]> {
  const open = BOARD_SERIES.flatMap((name) => targets.get(name) ?? []).filter(
    ({ year }) => Number(year) >= Number(on.slice(0, 4)) - 1,
  );
  const commitments = new Set(open.flatMap(({ held }) => held.commitment ?? []));
  const found = (await judgedOn([...commitments], on)).flatMap((one) => one.targets);
  return new Map(found.flatMap(({ id, forecast }) => (forecast?.kind === "forecast" ? [[id, forecast] as const] : [])));
}

/** Concepts of the board, and those a whole of the board is the sum of. */
async function conceptsOf(store: Store): Promise<ReadonlyMap<string, Concept>> {
  const board = await store.concepts.list([...new Set(LINES.map(({ concept }) => concept))]);
  const parts = board.flatMap(({ formula }) => (formula?.kind === "sum" ? formula.parts : []));
  const known = new Set(board.map(({ id }) => id));
  const others = await store.concepts.list([...new Set(parts)].filter((id) => !known.has(id)));
  return new Map([...board, ...others].map((concept) => [concept.id, concept]));
}

async function targetsOf(store: Store, place: string, on: string): Promise<EconomyData["targets"]> {
  const dates = new Map(
    (await store.documents.list({ states: ["published"] })).map(({ id, date }) => [id, date ?? ""]),
  );
  const targets = new Map<string, YearTarget[]>();
  for await (const held of store.comparisons.allReconciliations({ places: [place] }, "place")) {
    const [concept = "", , measure, breakdown] = held.body.series?.split("|") ?? [];
    const { value, valueMax, op, period } = held.body.target;
    const told = dates.get(held.body.document) ?? "";
    if (breakdown !== "" || value === null || period === null || !/^\d{4}$/.test(period)) continue;
    if (told > on || held.decision?.verdict === "rejected") continue;
    const name = `${concept} ${measure}`;
    const target = { held, value, valueMax, op, year: period, told };
    targets.set(name, [...(targets.get(name) ?? []), target]);
  }
  return targets;
}
