import { type AlignedItem, type AlignedPair, alignedTexts, type Step } from "@lantu/core/comparisons";
import { seriesId } from "@lantu/store/conclusion-rows";
import type {
  ArithmeticStep,
  DocumentNamed,
  AlignedItem as ShownItem,
  AlignedPair as ShownPair,
} from "../contract/index.ts";
import { sayAlignment } from "../contract/messages/index.ts";
import type { LaidAlignment } from "./alignment-desk.ts";
import { chapterOf } from "./alignment-lines.ts";
import type { DescribedDocument } from "./alignment-pairs.ts";
import { toldPoint } from "./present.ts";

/** A document as lists of comparisons name it. */
export const named = ({ id, title, fileName, kind, place, period }: DescribedDocument): DocumentNamed => ({
  ...{ id, title, fileName, kind, place, period },
});

/** The two documents and how they lie to each other. */
export const headOf = ({ mode, from, to }: LaidAlignment) => ({ mode, from: named(from), to: named(to) });

/** Presents lines of an alignment. */
export function presenter({ alignment, chapters }: LaidAlignment): (pair: AlignedPair) => ShownPair {
  const items = new Map([...alignment.items.from, ...alignment.items.to].map((item) => [item.key, item]));
  const shown = (item: AlignedItem): ShownItem => shownItem(item, chapterOf(item, chapters));
  return (pair) => {
    const { id, relation, reason, from, to, score, steps, again, decision } = pair;
    return {
      ...{ id, relation, reason, score, decision },
      from: from && shown(from),
      to: to && shown(to),
      steps: steps.map(shownStep),
      again: again.map(shown),
      candidates: pair.candidates.flatMap((one) => {
        const side = one.from === from?.key ? "to" : "from";
        const item = items.get(one[side]);
        return item === undefined ? [] : [{ item: shown(item), side, score: one.score }];
      }),
      differences: from === null || to === null ? [] : alignedTexts(pair).differences.map((part) => ({ ...part })),
      said: { "zh-CN": said(pair, "zh-CN"), en: said(pair, "en") },
    };
  };
}

function said(pair: AlignedPair, language: "zh-CN" | "en") {
  const { relation, sentence, reason, steps } = sayAlignment(pair, language);
  return { relation, sentence, reason, steps: [...steps] };
}

function shownItem(item: AlignedItem, section: string | null): ShownItem {
  const { key, commitment, kind, nature, title, period, deadline, citation, targetText, concern } = item;
  return {
    ...{ key, commitment, kind, nature, title, period, deadline, section, citation, targetText, concern },
    goals: item.goals.map(({ series, name, measure, point }) => ({
      ...{ series: seriesId(series), name, measure },
      point: toldPoint(point, commitment),
    })),
  };
}

const shownStep = ({ operation, terms, result }: Step): ArithmeticStep => ({
  operation,
  terms: terms.map((term) => ({ ...term })),
  result,
});
