import type { z } from "zod";
import type { Finding, Reconciliation, SeriesDetail } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import { comparisonWords } from "./comparison-words.ts";
import type { Cell } from "./table.ts";

/** Titles of documents by their ids. */
export type Titles = ReadonlyMap<string, string>;

/** How a table of conclusions is written out. */
export interface ConclusionForm {
  readonly language: Language;
  readonly titles: Titles;
  /** Origin of the links. */
  readonly origin: string;
}

/** A table of conclusions: its name, its head and what each item comes to, one or several lines. */
export interface ConclusionTable<T> {
  readonly sheet: (language: Language) => string;
  readonly head: (language: Language) => readonly string[];
  readonly rows: (item: T, form: ConclusionForm) => readonly (readonly Cell[])[];
}

const nameIn = (name: { readonly zh: string; readonly en: string }, language: Language): string =>
  language === "en" ? name.en : name.zh;

/** Texts of a cell, one a line. */
const lines = (texts: readonly string[]): string => [...new Set(texts)].join("\n");

/** Findings, one a line. */
export const findingTable: ConclusionTable<Finding> = {
  sheet: (language) => comparisonWords(language).findings,
  head: (language) => Object.values(comparisonWords(language).findingColumns),
  rows: (one, { language, titles, origin }) => {
    const { states } = comparisonWords(language);
    const { severity, rule, sentence, steps } = one.said[language];
    return [
      [
        ...[severity, rule, one.place.name, nameIn(one.name, language), sentence, lines(steps)],
        ...[lines(one.citations.map(({ quote }) => quote)), lines(titled(one.citations, titles))],
        ...[states[one.state], one.note, `${origin}/findings/${one.id}`, one.id],
      ],
    ];
  },
};

const titled = (citations: readonly { readonly document: string }[], titles: Titles): readonly string[] =>
  citations.map(({ document }) => titles.get(document) ?? document);

/** Targets with what became of them, one a line. */
export const reconciliationTable: ConclusionTable<Reconciliation> = {
  sheet: (language) => comparisonWords(language).reconciliations,
  head: (language) => Object.values(comparisonWords(language).reconciliationColumns),
  rows: (one, { language, titles }) => {
    const { natures, measures, verdicts } = comparisonWords(language);
    const { target, evidence, decision } = one;
    const { outcome, sentence, reason, steps } = one.said[language];
    const [told = one.observed[0]] = evidence;
    return [
      [
        ...[outcome, one.place.name, nameIn(one.name, language), measures[one.measure]],
        ...[`${target.op === "=" ? "" : target.op}${target.value ?? target.text ?? ""}`, target.valueMax, one.unit],
        ...[target.period, target.nature === null ? null : natures[target.nature], told?.value ?? null],
        ...[told?.period ?? null, sentence, reason, lines(steps), lines(target.citations.map(({ quote }) => quote))],
        ...[titles.get(one.document) ?? one.document, lines(evidence.map(({ sentence: { quote } }) => quote))],
        ...[lines(titled(evidence, titles)), decision === null ? null : verdicts[decision.verdict]],
        ...[decision?.note ?? null, one.id],
      ],
    ];
  },
};

/** Series, each of their points and observed values a line. */
export const seriesTable: ConclusionTable<z.infer<typeof SeriesDetail>> = {
  sheet: (language) => comparisonWords(language).series,
  head: (language) => Object.values(comparisonWords(language).seriesColumns),
  rows: (one, { language, titles }) => {
    const { modalities, measures, natures } = comparisonWords(language);
    const { concept, place, breakdown, id } = one;
    const head = [nameIn(one.name, language), concept.id, place.code, place.name, measures[one.measure], breakdown];
    const told = one.points.map((point) => [
      ...[...head, modalities[point.modality], point.period, point.op === "=" ? null : point.op, point.value],
      ...[point.valueMax, point.unit, point.nature === null ? null : natures[point.nature], point.vintage],
      ...[titles.get(point.document) ?? point.document, point.sentence.quote, id],
    ]);
    const observed = one.observed.map((point) => [
      ...[...head, modalities.observed, point.period, null, point.value, null, point.unit, null, point.knownOn],
      ...[null, null, id],
    ]);
    return [...told, ...observed];
  },
};
