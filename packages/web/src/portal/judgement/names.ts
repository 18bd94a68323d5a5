import type { ChapterNamed, TurnCause } from "@lantu/server/contract";
import { quantityText } from "../../format/quantity-text.ts";
import { period } from "../../format/time.ts";
import type { Language } from "../../messages/catalogue.ts";
import type { CockpitWords } from "../../messages/cockpit.ts";
import type { JudgementWords } from "../../messages/judgement.ts";

/** A chapter's heading as printed. */
export const chapterName = (chapter: ChapterNamed | null, words: CockpitWords): string => {
  if (chapter === null) return words.beforeFirst;
  return chapter.label === null ? chapter.title : `${chapter.label} ${chapter.title}`;
};

interface Said {
  readonly words: CockpitWords;
  readonly judgement: JudgementWords;
  readonly language: Language;
}

/** What made a status change, in words. */
export const causeText = (cause: TurnCause, { words, judgement, language }: Said): string => {
  const { causes } = words;
  switch (cause.kind) {
    case "observation": {
      const name = cause.name === null ? "" : language === "en" ? cause.name.en : cause.name.zh;
      return causes.observation(name, period(cause.period, language), quantityText(cause.value, cause.unit, language));
    }
    case "document":
      return cause.title === null ? causes.documentUnknown : causes.document(cause.title);
    case "work":
      return causes.work;
    case "calendar":
      return causes.calendar;
    case "rule":
      return causes.rule(judgement.rules[cause.id], cause.version);
    case "first":
      return causes.first;
  }
};
