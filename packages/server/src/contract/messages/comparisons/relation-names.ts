import type { AlignmentRelation } from "@lantu/core";
import type { Language } from "../render.ts";

type RelationNames = Readonly<Record<AlignmentRelation, string>>;

/** What a lower or later plan made of another's commitment, in a word; a file of its own so that a page can carry it alone. */
export const relationNames: Readonly<Record<Language, RelationNames>> = {
  en: {
    contradicting: "Contradicting",
    looser: "Looser",
    stricter: "Stricter",
    covered: "Covered",
    "not-comparable": "Not comparable",
    uncovered: "Not covered",
    own: "Own",
    dropped: "Dropped",
    lowered: "Lowered",
    raised: "Raised",
    reworded: "Reworded",
    kept: "Kept",
    new: "New",
  },
  "zh-CN": {
    contradicting: "矛盾",
    looser: "偏松",
    stricter: "更严",
    covered: "已衔接",
    "not-comparable": "不可比",
    uncovered: "未衔接",
    own: "自有",
    dropped: "消失",
    lowered: "调低",
    raised: "调高",
    reworded: "改写",
    kept: "延续",
    new: "新增",
  },
};
