import { type RefObject, useEffect, useRef } from "react";
import { useAssignWords } from "../../words/assign.ts";
import type { FoundUnit } from "./unit-search.ts";
import { useAnchor } from "./use-anchor.ts";

interface UnitListProps {
  readonly id: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly found: readonly FoundUnit[];
  /** How many more would fit. */
  readonly more: number;
  readonly typed: string;
  readonly current: number;
  readonly chosen: readonly string[];
  /** Units the text proposes. */
  readonly proposed: readonly string[];
  readonly onPick: (unit: string) => void;
}

const lineText = (line: readonly string[]): string => [...line].reverse().join(" / ");

/** The units that fit what was typed, each with the line of units above it. */
export const UnitList = ({ id, field, found, more, typed, current, chosen, proposed, onPick }: UnitListProps) => {
  const { unitPicker: words } = useAssignWords();
  const style = useAnchor(field);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  if (found.length === 0)
    return (
      <p className="unit-list nothing" style={style} role="status">
        {words.nothing(typed.trim())}
      </p>
    );
  return (
    <div className="unit-list" style={style}>
      <div id={id} role="listbox" aria-label={words.list} ref={list} tabIndex={-1}>
        {found.map(({ unit, line }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a list box are those of its field.
          <div
            key={unit.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(unit.id)}
            data-current={at === current || undefined}
            // The field keeps the focus while the pointer chooses.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(unit.id)}
          >
            <span className="unit-option">
              {unit.name}
              {proposed.includes(unit.id) ? <span className="unit-proposed">{words.proposed}</span> : null}
            </span>
            <span className="unit-line">{line.length === 0 ? unit.code : lineText(line)}</span>
          </div>
        ))}
      </div>
      {more > 0 ? <p className="unit-more">{words.more(more)}</p> : null}
    </div>
  );
};
