import { KindMark } from "../../portal/layout/KindMark.tsx";
import { useMessages } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import type { Items } from "./items.ts";

/** Items shown before and after the one in hand: only these are ever in the page, however long the list. */
const before = 1;
const after = 4;

interface QueueProps {
  readonly ids: readonly string[];
  readonly items: Items;
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

/** What came before and what comes next. */
export const Queue = ({ ids, items, current, onChoose }: QueueProps) => {
  const messages = useMessages();
  const words = useWords().review;
  const at = ids.indexOf(current);
  const near = ids.slice(Math.max(0, at - before), at + after + 1).flatMap((id) => items.get(id) ?? []);
  if (near.length < 2) return null;
  return (
    <ol className="queue" aria-label={words.queueLabel}>
      {near.map((item) => (
        <li key={item.id}>
          <button type="button" aria-current={item.id === current || undefined} onClick={() => onChoose(item.id)}>
            <KindMark kind={item.kind} />
            <span className="queue-title" lang="zh-CN">
              {item.title}
            </span>
            <span className="item-state" data-state={item.state}>
              {item.doubts.length > 0 && item.state === "proposed" ? (
                <span className="doubt">{messages.doubts[item.doubts[0] ?? "damaged-text"].name}</span>
              ) : (
                messages.states[item.state]
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
};
