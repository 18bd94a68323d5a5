import { percent } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import type { Item } from "./items.ts";

/** Below this share the confidence is shown as something to look at. */
const low = 0.8;

/** How likely a person keeps the item as it was read. */
export const Confidence = ({ item }: { readonly item: Item }) => {
  const { language } = usePreferences();
  const words = useWords().review;
  if (item.confidence === null) return null;
  return (
    <span className={item.confidence < low ? "confidence doubt" : "confidence second"} title={words.confidenceMeans}>
      {words.confidence(percent(item.confidence, language))}
    </span>
  );
};

/** What the two reviewers think, as far as the one who looks may see it. */
export const ItemOpinions = ({ item }: { readonly item: Item }) => {
  const words = useWords();
  if (item.opinions.length === 0) return null;
  const differ = new Set(item.opinions.map(({ opinion }) => opinion)).size > 1;
  return (
    <section className="item-opinions" aria-label={words.reviewers.opinions} data-differ={differ || undefined}>
      <ul>
        {item.opinions.map(({ reviewer, opinion, reason }) => (
          <li key={reviewer}>
            {words.reviewers.thinks(reviewer, words.review[opinion])}
            {reason === null ? "" : `：${reason}`}
          </li>
        ))}
      </ul>
      {differ && item.state === "proposed" ? <p className="doubt">{words.reviewers.settle}</p> : null}
    </section>
  );
};
