import type { Language } from "../contract/messages/index.ts";
import type { AlignmentColumn } from "./alignment-table.ts";

/** The words of an alignment taken out of Lantu. */
interface AlignmentWords {
  readonly sheet: string;
  readonly columns: Readonly<Record<AlignmentColumn, string>>;
  readonly confirmed: string;
}

const words: Readonly<Record<Language, AlignmentWords>> = {
  "zh-CN": {
    sheet: "衔接",
    columns: {
      relation: "关系",
      fromTitle: "上位（前期）承诺",
      toTitle: "下位（后期）承诺",
      sentence: "结论",
      reason: "理由",
      steps: "算式",
      score: "相似度",
      decision: "核对",
      fromQuote: "上位（前期）原句",
      toQuote: "下位（后期）原句",
      fromSection: "上位（前期）章节",
      toSection: "下位（后期）章节",
      fromLink: "上位（前期）链接",
      toLink: "下位（后期）链接",
    },
    confirmed: "已确认",
  },
  en: {
    sheet: "Alignment",
    columns: {
      relation: "Relation",
      fromTitle: "Upper or earlier commitment",
      toTitle: "Lower or later commitment",
      sentence: "Conclusion",
      reason: "Reason",
      steps: "Arithmetic",
      score: "Likeness",
      decision: "Decision",
      fromQuote: "Upper or earlier sentence",
      toQuote: "Lower or later sentence",
      fromSection: "Upper or earlier chapter",
      toSection: "Lower or later chapter",
      fromLink: "Upper or earlier link",
      toLink: "Lower or later link",
    },
    confirmed: "Confirmed",
  },
};

/** The words in one language. */
export const alignmentTableWords = (language: Language): AlignmentWords => words[language];
