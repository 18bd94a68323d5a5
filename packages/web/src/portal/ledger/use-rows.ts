import { type RefObject, useEffect } from "react";

/** What the keys of the ledger do. */
export interface RowKeys {
  readonly onOpen: (id: string) => void;
  readonly onPeek: (id: string) => void;
  /** Called when another line is reached while a peek is open. */
  readonly onMove: (id: string) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

const rowAt = (frame: HTMLElement): HTMLElement | null =>
  document.activeElement instanceof HTMLElement && frame.contains(document.activeElement)
    ? document.activeElement.closest<HTMLElement>("tr[data-id]")
    : null;

const step = (frame: HTMLElement, forwards: boolean): HTMLElement | null => {
  const rows = [...frame.querySelectorAll<HTMLElement>("tr[data-id]")];
  const current = rowAt(frame);
  if (current === null) return rows[0] ?? null;
  return rows[rows.indexOf(current) + (forwards ? 1 : -1)] ?? null;
};

const handle = (frame: HTMLElement, event: KeyboardEvent, { onOpen, onPeek, onMove }: RowKeys): void => {
  if (event.key === "j" || event.key === "k") {
    const row = step(frame, event.key === "j");
    row?.focus();
    if (row?.dataset.id !== undefined) onMove(row.dataset.id);
    return;
  }
  const id = rowAt(frame)?.dataset.id;
  if (id === undefined) return;
  if (event.key === "Enter" && !(event.target instanceof HTMLAnchorElement)) onOpen(id);
  if (event.key === " ") {
    event.preventDefault();
    onPeek(id);
  }
};

/** Keys of the ledger: j and k move by a line, Enter opens it, Space shows it beside the table. */
export const useRows = (frame: RefObject<HTMLElement | null>, keys: RowKeys): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (frame.current === null || isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      handle(frame.current, event, keys);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [frame, keys]);
};
