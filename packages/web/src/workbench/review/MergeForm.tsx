import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { KindMark } from "../../portal/layout/KindMark.tsx";
import { useWords } from "../words/use-words.ts";
import { FormFrame } from "./FormFrame.tsx";
import { type Item, type Items, orderOf } from "./items.ts";

/** Items offered before and after the one in hand, in text order: what says the same stands near, or has the same name. */
const before = 4;
const after = 8;

interface MergeFormProps {
  readonly item: Item;
  readonly items: Items;
  readonly onSave: (from: readonly string[]) => Promise<void>;
  readonly onClose: () => void;
}

/** What could be merged into an item: what is named alike anywhere, then its neighbours in the text. */
const candidatesOf = (item: Item, items: Items): readonly Item[] => {
  const order = orderOf(items.values(), "text");
  const at = order.indexOf(item.id);
  const near = order.slice(Math.max(0, at - before), at + after + 1);
  const alike = order.filter((id) => items.get(id)?.title === item.title);
  return [...new Set([...alike, ...near])].filter((id) => id !== item.id).flatMap((id) => items.get(id) ?? []);
};

/** Joins other items into the one in hand. */
export const MergeForm = ({ item, items, onSave, onClose }: MergeFormProps) => {
  const words = useWords().merging;
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const candidates = useMemo(() => candidatesOf(item, items), [item, items]);
  useLayoutEffect(() => list.current?.querySelector("input")?.focus(), []);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <FormFrame
      title={words.title}
      hint={words.hint}
      save={words.save(chosen.size)}
      disabled={chosen.size === 0}
      onSave={() => onSave([...chosen])}
      onClose={onClose}
    >
      <p className="merge-into" lang="zh-CN">
        {item.title}
      </p>
      <ul ref={list} className="merge-list">
        {candidates.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggle(one.id)} />
              <KindMark kind={one.kind} />
              <span lang="zh-CN">{one.title}</span>
              <span className="second" lang="zh-CN">
                {one.address}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </FormFrame>
  );
};
