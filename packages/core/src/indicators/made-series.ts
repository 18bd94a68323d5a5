import type { Comparator } from "../statements/index.ts";
import { compare } from "./compare.ts";
import type { Bilingual, Concept } from "./concept.ts";
import { grouped } from "./grouped.ts";
import { AREA_TITLE } from "./lexicon/area-titles.ts";
import { PART_NAMES } from "./lexicon/part-names.ts";
import type { ConceptRef, Series, SeriesPoint } from "./series.ts";
import type { SeriesPart } from "./series-parts.ts";
import { converted, scaleOf } from "./series-unit.ts";
import { subjectKey } from "./subject-key.ts";
import type { Told } from "./told.ts";

/** The series of a part; `stem` is the key of its group. */
export function madeSeries(stem: string, { deed, added, members }: SeriesPart): Series {
  const [first] = members;
  if (first === undefined) throw new Error("a series has members");
  const { place, measure, breakdown } = first;
  const unit = unitOf(members);
  const name = nameOf(members);
  const mark = first.change ? "change" : added ? "added" : deed;
  return {
    key: `${stem}${deed === null ? "" : `/${deed}`}${added ? ":added" : ""}`,
    concept: conceptRef(first, name.zh),
    name: mark === null ? name : marked(name, mark),
    place,
    measure,
    breakdown,
    unit,
    points: members.map((one) => point(one, unit)).sort(byTime),
  };
}

function conceptRef({ concept, key }: Told, name: string): ConceptRef {
  if (concept !== null) return { kind: "registered", id: concept.id, version: concept.version };
  return { kind: "provisional", key: key.core, name };
}

/** A registered concept's own name, else the way the subject is written most often; of equals the shortest. */
function nameOf(members: readonly Told[]): Bilingual {
  const concept = members[0]?.concept;
  if (concept) return concept.name;
  const full = members.filter(({ shortened }) => !shortened);
  const zh = mostFrequent((full.length > 0 ? full : members).map(({ subject }) => subject)) ?? "";
  return { zh, en: zh };
}

/** The concept's own unit where the figures can be told in it, else the one most of them are told in. */
function unitOf(members: readonly Told[]): string | null {
  const usual = mostFrequent(members.flatMap(({ told }) => told.figure.unit ?? []));
  const [first] = members;
  const concept = first?.measure === "amount" ? first.concept : null;
  return concept !== null && concept !== undefined && canTell(concept, usual) ? concept.unit : usual;
}

const canTell = (concept: Concept, usual: string | null): boolean =>
  usual === null || scaleOf(usual).group === scaleOf(concept.unit).group;

/** A name with what the series tells of it, where the name does not say so itself: 停车位（新增）. */
function marked(name: Bilingual, mark: string): Bilingual {
  if (subjectKey(name.zh, "count", []).deed !== null) return name;
  const [zh, en] = PART_NAMES.get(mark) ?? [mark, mark];
  return { zh: `${name.zh}（${zh}）`, en: `${name.en} (${en})` };
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = [...grouped(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
  counts.sort((a, b) => b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  return counts[0]?.word ?? null;
}

function point(one: Told, unit: string | null): SeriesPoint {
  const { figure, sentence, row } = one.told;
  const { id, start, end, quote, measure, modality, period, confidence } = figure;
  return {
    document: one.document.document,
    figure: id,
    ...{ start, end, quote, measure, modality, period },
    sentence: { start: sentence.start, end: sentence.end, quote: sentence.quote },
    subject: one.subject,
    ...areaOf(one.told.path),
    ...valueIn(one, unit),
    unit,
    nature: row?.nature ?? null,
    inferred: row?.inferred ?? false,
    vintage: one.document.description.date.value ?? one.document.description.period.value,
    confidence: confidence === null ? null : confidence.found * confidence.subject,
  };
}

/** The area inside the place a section is about, by the innermost title that names one. */
function areaOf(path: readonly string[]): Pick<SeriesPoint, "area"> {
  const area = path.findLast((title) => AREA_TITLE.test(title));
  return area === undefined ? {} : { area };
}

const TURNED: Readonly<Record<Comparator, Comparator>> = {
  ">=": "<=",
  ">": "<",
  "<=": ">=",
  "<": ">",
  "=": "=",
  "~": "~",
};

/** A number written with its own sign is compared as it stands. */
const SIGNED = /^[-−－]/;

/**
 * The value in the series' unit. A fall is written without its sign, as 降幅 18 % 以上 or 下降 18 % 以上: as growth it is
 * below nought, and at least becomes at most.
 */
function valueIn({ key, measure, told }: Told, unit: string | null): Pick<SeriesPoint, "value" | "valueMax" | "op"> {
  const { value, valueMax, op, unit: own, quote } = told.figure;
  const [from, until] = [converted(value, own, unit), valueMax === null ? null : converted(valueMax, own, unit)];
  if (measure === "growth" && value < 0 && !SIGNED.test(quote)) return { value: from, valueMax: until, op: TURNED[op] };
  if (measure !== "growth" || key.trend !== "fall" || value <= 0) return { value: from, valueMax: until, op };
  return until === null
    ? { value: -from, valueMax: null, op: TURNED[op] }
    : { value: -until, valueMax: -from, op: TURNED[op] };
}

/** By period, then by when it was known, then by document and place. */
function byTime(a: SeriesPoint, b: SeriesPoint): number {
  return (
    compare(a.period ?? "9", b.period ?? "9") ||
    compare(a.vintage ?? "", b.vintage ?? "") ||
    compare(a.document, b.document) ||
    a.start - b.start
  );
}
