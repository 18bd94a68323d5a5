import { usePreferences } from "../shell/preferences.tsx";
import { worksEn } from "./works.en.ts";
import { worksZhCN } from "./works.zh-CN.ts";

type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Worded<T[K]> };

/** Shape of the words of key works and of the work on a commitment. */
export type WorksWords = Worded<typeof worksZhCN>;

/** The words of key works and of the work on a commitment, in the reader's language. */
export const useWorksWords = (): WorksWords => (usePreferences().language === "en" ? worksEn : worksZhCN);
