import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { useAssignWords } from "../../words/assign.ts";
import { UnitList } from "./UnitList.tsx";
import { searchUnits, type UnitIndex, unitName } from "./unit-search.ts";

/** Where the focus goes after a field was left by a key. */
export type Leave = "next" | "previous" | "down" | "stay";

export interface UnitPickerProps {
  readonly index: UnitIndex;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly several: boolean;
  /** What was typed to open it. */
  readonly typed?: string;
  /** Units the text proposes: they come first. */
  readonly proposed?: readonly string[];
  readonly autoFocus?: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
  /** A key leads out of it; `chosen` is what was chosen last. */
  readonly onLeave?: (chosen: readonly string[], leave: Leave) => void;
  readonly onCancel?: () => void;
}

/** Lines the list shows at once; typing on narrows it. */
const mostShown = 60;
const none: readonly string[] = [];

/** What fits, those the text proposes first while nothing is typed. */
const useFound = (index: UnitIndex, typed: string, proposed: readonly string[]) =>
  useMemo(() => {
    const found = searchUnits(index, typed);
    const first = typed.trim() === "" ? found.filter(({ unit }) => proposed.includes(unit.id)) : [];
    const all = first.length === 0 ? found : [...first, ...found.filter((one) => !first.includes(one))];
    return { found: all.slice(0, mostShown), more: Math.max(0, all.length - mostShown) };
  }, [index, typed, proposed]);

const Chips = ({
  index,
  chosen,
  onRemove,
}: Pick<UnitPickerProps, "index" | "chosen"> & { readonly onRemove: (id: string) => void }) => {
  const { unitPicker: words } = useAssignWords();
  return chosen.map((id) => (
    <span key={id} className="unit-chip">
      {unitName(index, id)}
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.remove(unitName(index, id))}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onRemove(id)}
      >
        ×
      </button>
    </span>
  ));
};

/** Chooses one unit or several out of the tree by typing: arrows go through what fits, Enter takes it. */
export const UnitPicker = (props: UnitPickerProps) => {
  const { index, label, chosen, several, proposed = none, autoFocus = false, onChange, onLeave, onCancel } = props;
  const { unitPicker: words } = useAssignWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(props.typed ?? "");
  const [open, setOpen] = useState(autoFocus);
  const [current, setCurrent] = useState(0);
  const { found, more } = useFound(index, text, proposed);
  const type = (next: string) => {
    setText(next);
    setCurrent(0);
    setOpen(true);
  };
  const pick = (unit: string): readonly string[] => {
    const next = several ? (chosen.includes(unit) ? chosen.filter((one) => one !== unit) : [...chosen, unit]) : [unit];
    setText("");
    setCurrent(0);
    onChange(next);
    return next;
  };
  const picked = (unit: string) => {
    const next = pick(unit);
    if (several) return;
    setOpen(false);
    onLeave?.(next, "down");
  };
  /** Enter and Tab take what is marked where something was typed or the list was walked. */
  const taken = (): readonly string[] => {
    const marked = found[current];
    return open && marked !== undefined && (text.trim() !== "" || current > 0) ? pick(marked.unit.id) : chosen;
  };
  const walk = (step: number) => {
    setOpen(true);
    setCurrent((at) => (found.length === 0 ? 0 : (at + step + found.length) % found.length));
  };
  const enter = () => {
    if (text.trim() !== "" && found.length === 0) return;
    const next = taken();
    // Where several are chosen, Enter takes one after the other and leaves once nothing is typed.
    if (several && next !== chosen) return;
    setOpen(false);
    onLeave?.(next, "down");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") walk(key === "ArrowDown" ? 1 : -1);
    else if (key === "Enter") enter();
    else if (key === "Tab" && onLeave !== undefined) onLeave(taken(), event.shiftKey ? "previous" : "next");
    else if (key === "Escape" && (open || onCancel !== undefined)) {
      setOpen(false);
      setText("");
      onCancel?.();
    } else if (key === "Backspace" && text === "" && chosen.length > 0) onChange(chosen.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = () => {
    setOpen(false);
    setText("");
    onLeave?.(chosen, "stay");
  };
  return (
    <div className="unit-picker" ref={box}>
      <Chips index={index} chosen={chosen} onRemove={(one) => onChange(chosen.filter((other) => other !== one))} />
      <input
        role="combobox"
        aria-label={chosen.length === 0 ? label : `${label} (${chosen.map((one) => unitName(index, one)).join(", ")})`}
        aria-expanded={open && found.length > 0}
        aria-controls={open && found.length > 0 ? id : undefined}
        aria-activedescendant={open && found.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={chosen.length === 0 ? words.placeholder : ""}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the reader has just opened this cell in order to type.
        autoFocus={autoFocus}
        onChange={({ target }) => type(target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {open ? (
        <UnitList
          id={id}
          field={box}
          found={found}
          more={more}
          typed={text}
          current={current}
          chosen={chosen}
          proposed={proposed}
          onPick={picked}
        />
      ) : null}
    </div>
  );
};
