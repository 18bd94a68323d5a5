import type { CommitmentState } from "@lantu/core/ledger";
import type { EditionRelation } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";
import type { EditionColumn } from "./edition-table.ts";
import { tableWords } from "./words.ts";

/** The words of a report on a new edition taken out of Lantu. */
interface EditionWords {
  readonly sheet: string;
  readonly columns: Readonly<Record<EditionColumn, string>>;
  readonly relation: Readonly<Record<EditionRelation, string>>;
  readonly state: Readonly<Record<CommitmentState, string>>;
}

const words: Readonly<Record<Language, Omit<EditionWords, "state">>> = {
  "zh-CN": {
    sheet: "版本对照",
    columns: {
      relation: "变化",
      oldTitle: "原承诺",
      newTitle: "新承诺",
      oldQuote: "旧版原句",
      newQuote: "新版原句",
      numbers: "数字变化",
      oldAddress: "旧版位置",
      newAddress: "新版位置",
      decision: "旧版审核结论",
      oldLink: "旧版链接",
      newLink: "新版链接",
    },
    relation: { kept: "未变", moved: "移位", reworded: "改表述", renumbered: "改数字", gone: "已删去", new: "新增" },
  },
  en: {
    sheet: "Editions",
    columns: {
      relation: "Change",
      oldTitle: "Commitment before",
      newTitle: "Commitment now",
      oldQuote: "Sentence before",
      newQuote: "Sentence now",
      numbers: "Numbers",
      oldAddress: "Place before",
      newAddress: "Place now",
      decision: "Decision on the earlier edition",
      oldLink: "Link before",
      newLink: "Link now",
    },
    relation: {
      kept: "Kept",
      moved: "Moved",
      reworded: "Reworded",
      renumbered: "Number changed",
      gone: "Gone",
      new: "New",
    },
  },
};

/** The words in one language. */
export function editionWords(language: Language): EditionWords {
  return { ...words[language], state: tableWords(language).state };
}
