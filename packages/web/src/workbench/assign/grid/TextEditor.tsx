import { type KeyboardEvent, useId, useState } from "react";
import type { Leave } from "../units/UnitPicker.tsx";

export interface TextEditorProps {
  readonly label: string;
  readonly hint?: string;
  /** What the field begins with. */
  readonly text: string;
  /** Marked as a whole, so that typing replaces it. */
  readonly marked: boolean;
  readonly longest: number;
  /** What is wrong with a text; null where nothing is. */
  readonly check: (text: string) => string | null;
  readonly onTyping: (text: string) => void;
  readonly onLeave: (text: string, leave: Leave) => void;
  readonly onCancel: () => void;
}

const leaveOf = ({ key, shiftKey }: KeyboardEvent): Leave | null => {
  if (key === "Enter") return "down";
  if (key !== "Tab") return null;
  return shiftKey ? "previous" : "next";
};

/** The field of a cell that holds a text. It is not left with what cannot be read. */
export const TextEditor = (props: TextEditorProps) => {
  const { label, hint, marked, longest, check, onTyping, onLeave, onCancel } = props;
  const id = useId();
  const [text, setText] = useState(props.text);
  const wrong = check(text);
  const leave = (where: Leave) => {
    if (wrong === null) onLeave(text, where);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const where = leaveOf(event);
    if (where !== null) leave(where);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="text-editor">
      <input
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : id}
        placeholder={hint}
        autoComplete="off"
        maxLength={longest}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the reader has just opened this cell in order to type.
        autoFocus
        onFocus={({ target }) => marked && target.select()}
        onChange={({ target }) => {
          setText(target.value);
          onTyping(target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => leave("stay")}
      />
      {wrong === null ? null : (
        <span id={id} className="cell-problem" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
};
