import type { AlignedItem } from "@lantu/server/contract";
import { period } from "../../format/time.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { NatureMark } from "../layout/KindMark.tsx";

/** What a commitment is, for when, and in which chapter. */
export const ItemFacts = ({ item }: { readonly item: AlignedItem }) => {
  const { messages, language } = usePreferences();
  const words = useAlignmentWords();
  const facts = [
    messages.kinds[item.kind],
    item.period === null ? null : period(item.period, language),
    item.section ?? words.noChapter,
  ].filter((fact) => fact !== null);
  return (
    <>
      {item.nature === null ? null : (
        <>
          <NatureMark nature={item.nature} /> ·{" "}
        </>
      )}
      {facts.join(" · ")}
    </>
  );
};
