import type { Import } from "@lantu/server/contract";
import { useWords, type Words } from "../words/use-words.ts";
import { ProgressLine } from "./ProgressLine.tsx";

const stageWords = ({ stage, page, pages }: Import, words: Words["import"]): string =>
  page !== null && pages !== null ? words.recognising(page, pages) : words.stages[stage];

/** How far the reading of one file has come. */
export const ImportProgress = ({ one }: { readonly one: Import }) => {
  const words = useWords().import;
  return <ProgressLine label={words.progressOf(one.fileName)} stage={stageWords(one, words)} share={one.progress} />;
};
