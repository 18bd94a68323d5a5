// `node --expose-gc bench/plans.mjs [--plans 500]`: series, reconciliations and findings of hundreds of plans of cities
// and their districts, and of one more document. Prints JSON. Bars: all of them in 60 s, one new document in 1 s. Reading
// is not measured here.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  accountOf,
  placesWithin,
  read,
  reconclude,
  STANDARD_PLACES,
  shortNames,
  slicesOf,
} from "../packages/core/dist/index.js";
import { median, readTexts } from "./texts.mjs";

const { values: asked } = parseArgs({ options: { plans: { type: "string", default: "500" } } });
const DISTRICTS = 6;
const NEW_DOCUMENTS = 20;
const SEED = 20_240_101;

const root = join(import.meta.dirname, "..");
const shared = join(root, "..", "shared", "plans");

/** What is varied: a city's plan and four documents of one of its districts, with the names that are put in their place. */
const REAL = {
  name: "the five real plans",
  folder: shared,
  ...{ city: ["北京市", "北京"], district: ["海淀区", "海淀"] },
  cityPlan: "beijing-14fyp.txt",
  documents: ["haidian-13fyp.txt", "haidian-14fyp.txt", "haidian-2021-report.txt", "haidian-2025-plan.txt"],
};
const SAMPLES = {
  name: "the samples",
  folder: join(root, "samples", "files"),
  ...{ city: ["岚江市", "岚江"], district: ["青渡区", "青渡"] },
  cityPlan: "city-plan-2021-2025.txt",
  documents: [
    "district-plan-2016-2020.txt",
    "district-plan-2021-2025.txt",
    "district-work-report-2022.txt",
    "district-annual-2025.txt",
  ],
};

/** Numbers from 0 to 1, the same on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cities of the standard with enough districts, each with the first of them. */
function cities(count) {
  const provinces = placesWithin(STANDARD_PLACES.byCode("000000"));
  const all = provinces.flatMap((province) => placesWithin(province)).filter(({ name }) => name.endsWith("市"));
  const withDistricts = all.map((city) => ({ city, districts: placesWithin(city).filter(isDistrict) }));
  return withDistricts.filter(({ districts }) => districts.length >= DISTRICTS).slice(0, count);
}

const isDistrict = ({ name }) => name.endsWith("区") && name.length === 3;
const namesOf = (place) => [place.name, shortNames(place)[0] ?? place.name];

/** A number with a unit behind it; years, dates and numbers of headings stay as they are. */
const MEASURED = /(?<![\d.])\d{1,4}(?:\.\d+)?(?=[%％]|亿|万|个|家|人|公里|平方|公顷|张|套|所|分|微克)/g;

/** A text of other places with somewhat other numbers. */
function variant(text, names, next) {
  const renamed = names.reduce((words, [from, to]) => words.replaceAll(from, to), text);
  return renamed.replace(MEASURED, (number) => {
    if (next() < 0.5) return number;
    const decimals = number.split(".")[1]?.length ?? 0;
    return (Number(number) * (0.97 + next() * 0.06)).toFixed(decimals);
  });
}

/** Slices of every document, as they are kept: plain data, the text thrown away. */
function documents(source, count) {
  const text = new Map([source.cityPlan, ...source.documents].map((name) => [name, textOf(source, name)]));
  const next = random(SEED);
  const perCity = 1 + DISTRICTS * source.documents.length;
  const made = [];
  for (const { city, districts } of cities(Math.ceil(count / perCity))) {
    const upper = source.city.map((name, index) => [name, namesOf(city)[index]]);
    made.push(account(`${city.code}-${source.cityPlan}`, variant(text.get(source.cityPlan), upper, next)));
    for (const district of districts.slice(0, DISTRICTS)) {
      const names = [...source.district.map((name, index) => [name, namesOf(district)[index]]), ...upper];
      for (const name of source.documents) {
        made.push(account(`${district.code}-${name}`, variant(text.get(name), names, next)));
      }
    }
  }
  return made.slice(0, count);
}

const textOf = ({ folder }, name) => readTexts([join(folder, name)])[0];

function account(name, text) {
  const source = { name: `${name}`, format: "txt", encoding: "utf-8", text, regions: [] };
  return JSON.parse(JSON.stringify(accountOf(read(source), name)));
}

const timed = (work) => {
  const begin = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - begin };
};

const peak = () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024);
const megabytes = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
};

/** Adds each of some documents, of every kind, to all others. */
function oneByOne(state, accounts) {
  const perCity = 1 + DISTRICTS * 4;
  const chosen = Array.from({ length: NEW_DOCUMENTS }, (_, index) => {
    const kind = index % 5;
    const at = kind === 0 ? 0 : 1 + (index % DISTRICTS) * 4 + (kind - 1);
    return accounts[(index * perCity + at) % accounts.length];
  });
  return chosen.map((one) => {
    const before = reconclude(state, { removed: [one.document], added: [] }).state;
    const { result, milliseconds } = timed(() => reconclude(before, { removed: [], added: slicesOf(one) }));
    return { document: one.document, milliseconds, places: result.concluded.length };
  });
}

const source = existsSync(shared) ? REAL : SAMPLES;
const { result: accounts, milliseconds: reading } = timed(() => documents(source, Number(asked.plans)));
const held = megabytes();
const peakOfReading = peak();
const all = timed(() => reconclude(new Map(), { removed: [], added: accounts.flatMap((one) => slicesOf(one)) }));
const { state } = all.result;
const concluded = [...state.values()].map(({ conclusions }) => conclusions);
const count = (of) => concluded.reduce((sum, one) => sum + one[of].length, 0);
const single = oneByOne(state, accounts);
const spent = single.map(({ milliseconds }) => milliseconds);
process.stdout.write(
  `${JSON.stringify({
    name: source.name,
    documents: accounts.length,
    places: state.size,
    figures: accounts.reduce((sum, { figures }) => sum + figures.length, 0),
    found: { series: count("series"), reconciliations: count("reconciliations"), findings: count("findings") },
    reading: { seconds: Math.round(reading / 1000), megabytes: held, peak: peakOfReading },
    everything: { seconds: Math.round(all.milliseconds / 10) / 100, bar: 60 },
    oneDocument: { median: Math.round(median(spent)), worst: Math.round(Math.max(...spent)), bar: 1000, each: single },
    peakMegabytes: peak(),
  })}\n`,
);
