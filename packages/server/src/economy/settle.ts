import { ECONOMY_BOARD, economySubject, oneACause } from "@lantu/core/judgements";
import { sayEconomyLine } from "../contract/messages/economy.ts";
import { placeOfStored } from "../observations/books.ts";
import { BOARD_SERIES, type EconomyServices, economyData } from "./line-data.ts";
import { toldOf } from "./present.ts";
import { standOf, warningsOf } from "./stand.ts";

/** How far settling has come: the last entry of the journal looked at, and the day and conclusions all was settled for. */
interface Settled {
  readonly seq: number;
  readonly day: string;
  readonly conclusions: number;
}

const KEY = "economy-settled";

/** Kinds of warnings that are settled here. */
const KINDS = ["economy-outside", "economy-target"] as const;

/**
 * Brings the warnings about the economy to what is held: of places whose statistics came or went since the last time, and
 * once a day, and whenever documents were compared anew, of all. Nothing is lost when a process ends in the middle: what was looked at is noted last. Doing it twice
 * changes nothing. Answers how many were raised.
 */
export async function settleEconomy(services: EconomyServices, day: string, signal: AbortSignal): Promise<number> {
  const { store } = services;
  const settled = ((await store.settings.get(KEY)) ?? { seq: 0, day: "", conclusions: -1 }) as Settled;
  const { seq, places } = await store.economy.touched(settled.seq);
  const { version, computedAt } = await store.conclusions.stand();
  const conclusions = computedAt === null ? settled.conclusions : version;
  const isAll = settled.day !== day || settled.conclusions !== conclusions;
  const all = isAll ? (await store.economy.places(BOARD_SERIES, null)).map(({ place }) => place) : [];
  let raised = 0;
  for (const place of new Set([...places, ...all])) {
    signal.throwIfAborted();
    raised += await settlePlace(services, place, day);
  }
  if (isAll || seq !== settled.seq) await store.settings.set(KEY, { seq, day, conclusions });
  return raised;
}

async function settlePlace(services: EconomyServices, place: string, day: string): Promise<number> {
  const { store } = services;
  const data = await economyData(services, place, day);
  const { name } = placeOfStored(place);
  const stands = ECONOMY_BOARD.flatMap(({ lines }) => lines).flatMap((line) => standOf(data, line) ?? []);
  const said = new Map(stands.map((stand) => [economySubject(place, stand.line), toldOf(stand)]));
  const holding = oneACause(stands.flatMap((stand) => warningsOf(data, stand))).flatMap(({ raising, facts }) => {
    const told = said.get(raising.subject);
    if (told === undefined) return [];
    const title = { zh: `${name}：${raising.title.zh}`, en: `${name}: ${raising.title.en}` };
    const lines = { "zh-CN": sayEconomyLine(told, "zh-CN"), en: sayEconomyLine(told, "en") };
    return [{ ...raising, title, lines, facts }];
  });
  return (await store.warnings.settle({ place, kinds: KINDS }, holding, day)).length;
}
