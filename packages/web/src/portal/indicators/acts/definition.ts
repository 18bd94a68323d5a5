import type { ConceptGiven } from "@lantu/server/contract";
import type { Definition, Indicator } from "../load-indicator.ts";

/** What a form of a definition is filled in with. */
export type Filled = Pick<
  Definition,
  "name" | "aliases" | "definition" | "dimension" | "unit" | "course" | "direction" | "frequency" | "levels" | "source"
>;

type OneOf<T extends string> = readonly [T, ...T[]];
const courses: OneOf<ConceptGiven["course"]> = ["stock", "flow", "ratio"];
const directions: OneOf<ConceptGiven["direction"]> = ["none", "more", "less", "band"];
const frequencies: OneOf<ConceptGiven["frequency"]> = [
  "year",
  "month",
  "quarter",
  "half-year",
  "five-years",
  "irregular",
];
const dimensions: OneOf<ConceptGiven["dimension"]> = [
  ...(["count", "money", "people", "ratio", "area", "length", "mass", "volume"] as const),
  ...(["energy", "power", "time", "concentration", "density", "index", "data"] as const),
];
/** Levels of government, the highest first. */
export const placeLevels: OneOf<ConceptGiven["levels"][number]> = [
  "nation",
  "province",
  "prefecture",
  "county",
  "township",
];

const chosen = <T extends string>(all: OneOf<T>, value: FormDataEntryValue | null): T =>
  all.find((one) => one === value) ?? all[0];

/** Names written one on each line. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The definition a form holds; what it does not ask for stays as it was. */
export const definitionIn = (data: FormData, kept: Pick<Definition, "delay" | "formula" | "unlike">) => {
  const text = (name: string): string => String(data.get(name) ?? "").trim();
  const levels = data.getAll("levels");
  return {
    name: { zh: text("name.zh"), en: text("name.en") },
    aliases: linesOf(text("aliases")),
    definition: { zh: text("definition.zh"), en: text("definition.en") },
    dimension: chosen(dimensions, data.get("dimension")),
    unit: text("unit"),
    course: chosen(courses, data.get("course")),
    direction: chosen(directions, data.get("direction")),
    frequency: chosen(frequencies, data.get("frequency")),
    levels: placeLevels.filter((level) => levels.includes(level)),
    source: text("source"),
    ...{ delay: kept.delay, formula: kept.formula, unlike: kept.unlike },
  };
};

/** Usual units and what they measure; any other counts things (个, 家, 所). */
const unitsOf: Readonly<Partial<Record<ConceptGiven["dimension"], string>>> = {
  money: "元 美元",
  people: "人 人次 户 人年",
  ratio: "% ‰ 倍",
  area: "平方米 公顷 亩 平方公里",
  length: "米 公里",
  mass: "吨 公斤",
  volume: "立方米 升",
  energy: "吨标准煤 千瓦时",
  power: "千瓦 兆瓦",
  time: "年 岁 天 小时 分钟",
  concentration: "微克/立方米 毫克/立方米",
  data: "比特 字节",
};

const dimensionOf = (unit: string): string => {
  const found = Object.entries(unitsOf).find(([, units]) => units.split(" ").includes(unit));
  return found?.[0] ?? (unit.includes("/") ? "density" : "count");
};

/** By which way the targets told of it are reached. */
const directionOf = (ops: ReadonlySet<string>): Filled["direction"] => {
  const [more, less] = [ops.has(">=") || ops.has(">"), ops.has("<=") || ops.has("<")];
  if (more === less) return "none";
  return more ? "more" : "less";
};

const levelOf = (code: string | null): Filled["levels"][number] => {
  if (code === null) return "county";
  if (/^\d{2}0000$/.test(code)) return "province";
  return /^\d{4}00$/.test(code) ? "prefecture" : "county";
};

/** The ways documents write a provisional indicator, the most usual first. */
export const toldNames = ({ list }: Indicator): readonly string[] => [
  ...new Set(
    [...list.items]
      .sort((a, b) => Number(a.breakdown !== null) - Number(b.breakdown !== null))
      .map(({ name }) => name.zh),
  ),
];

/** The unit documents tell a provisional indicator in, growth left aside; null where they tell none. */
export const toldUnit = ({ list }: Indicator): string | null =>
  (list.items.find(({ measure }) => measure === "amount") ?? list.items.find(({ measure }) => measure === "share"))
    ?.unit ?? null;

/** What is known of a provisional indicator from what is told of it. */
export const filledFrom = (indicator: Indicator): Filled => {
  const { list, shown } = indicator;
  const [zh = indicator.id, ...aliases] = toldNames(indicator);
  const en = list.items[0]?.name.en ?? zh;
  const points = shown.items.flatMap(({ points }) => points);
  const targets = points.filter(({ modality }) => modality === "target");
  const unit = toldUnit(indicator) ?? "";
  const dimension = dimensionOf(unit);
  const added = points.length > 0 && points.every(({ measure }) => measure === "delta");
  const found = new Set(list.items.map(({ place }) => levelOf(place.code)));
  return {
    name: { zh, en: en === zh ? "" : en },
    aliases: [...aliases],
    definition: { zh: "", en: "" },
    ...{
      dimension,
      unit,
      course: dimension === "ratio" || dimension === "density" ? "ratio" : added ? "flow" : "stock",
    },
    direction: directionOf(new Set(targets.map(({ op }) => op))),
    frequency: "year",
    levels: placeLevels.filter((level) => found.has(level)),
    source: list.documents
      .flatMap(({ title }) => (title === null ? [] : [`《${title}》`]))
      .slice(0, 3)
      .join(""),
  };
};

/** What an identifier may be made of an English name. */
export const idFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100);
