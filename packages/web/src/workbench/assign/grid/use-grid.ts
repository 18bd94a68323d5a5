import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type DeskField, deskFields } from "../fields.ts";
import type { Leave } from "../units/UnitPicker.tsx";
import { type At, moved, stepped } from "./moves.ts";

/** A cell that is being edited. */
export interface Editing extends At {
  /** What was typed to open it; null where it was opened to go on with what it holds. */
  readonly typed: string | null;
}

/** What the keys of the table do beyond moving. */
export interface GridActs {
  readonly onClear: (row: number, field: DeskField) => void;
  /** A single key that means a value; false where it means none and opens the cell instead. */
  readonly onShortcut: (row: number, field: DeskField, key: string) => boolean;
  readonly onUndo: () => void;
  readonly onAccept: (row: number) => void;
  readonly onToggle: (row: number) => void;
}

/** The field a column shows; undefined for that of the commitment. */
export const fieldAt = (column: number): DeskField | undefined => deskFields[column - 1];

const isControl = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("input, select, textarea, button") !== null;

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === "Process");

/** Where the keyboard is in the table, which cell is open, and what each key does. */
export const useGrid = (rows: number, acts: GridActs, start: Editing | null) => {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<At>(start ?? { row: 0, column: 1 });
  const [editing, setEditing] = useState<Editing | null>(start);
  const focusWanted = useRef(false);
  const go = useCallback((to: At) => {
    focusWanted.current = true;
    setAt(to);
  }, []);
  useEffect(() => {
    if (!focusWanted.current || editing !== null) return;
    focusWanted.current = false;
    const cell = table.current?.querySelector<HTMLElement>(`[data-at="${at.row}:${at.column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at, editing]);
  const open = useCallback((to: At, typed: string | null) => {
    if (fieldAt(to.column) === undefined) return;
    // The field must have the focus before an input method begins to compose into it.
    flushSync(() => {
      setAt(to);
      setEditing({ ...to, typed });
    });
  }, []);
  const close = useCallback(
    (from: At, leave: Leave) => {
      setEditing(null);
      if (leave === "stay") return;
      if (leave === "down") go({ row: Math.min(rows - 1, from.row + 1), column: from.column });
      else go(stepped(from, leave === "next", rows) ?? from);
    },
    [go, rows],
  );
  const cancel = useCallback(
    (from: At) => {
      setEditing(null);
      go(from);
    },
    [go],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (isControl(event.target) || rows === 0) return;
    if (keyed(event)) event.preventDefault();
  };
  const keyed = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const field = fieldAt(at.column);
    if (ctrl && key.toLowerCase() === "z") return done(acts.onUndo);
    if (ctrl && key === "Enter") return done(() => acts.onAccept(at.row));
    const to = moved(at, key, ctrl, rows) ?? (key === "Tab" ? stepped(at, !event.shiftKey, rows) : null);
    if (to !== null) return done(() => go(to));
    if (key === " ") return done(() => acts.onToggle(at.row));
    if (key === "Escape") return done(() => (document.activeElement as HTMLElement | null)?.blur());
    if (field === undefined) return false;
    if (key === "Enter" || key === "F2") return done(() => open(at, null));
    if (key === "Delete" || key === "Backspace") return done(() => acts.onClear(at.row, field));
    if (!isTyped(event) || acts.onShortcut(at.row, field, key)) return isTyped(event);
    // The key itself comes to the field that is open now.
    open(at, "");
    return false;
  };
  return { table, at, setAt, editing, open, close, cancel, onKeyDown };
};

const done = (act: () => void): true => {
  act();
  return true;
};
