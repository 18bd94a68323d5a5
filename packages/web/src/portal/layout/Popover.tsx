import { type ReactNode, useCallback, useRef, useState } from "react";
import { useDismiss } from "./use-dismiss.ts";

interface PopoverProps {
  readonly label: ReactNode;
  /** Name of the button where its text alone does not say what it does. */
  readonly name?: string;
  readonly className: string;
  readonly initiallyOpen?: boolean;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** A button that opens a small panel under it; Escape or a click elsewhere closes it. */
export const Popover = ({ label, name, className, initiallyOpen = false, onClose, children }: PopoverProps) => {
  const [open, setOpen] = useState(initiallyOpen);
  const part = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    if (part.current?.contains(document.activeElement) === true) button.current?.focus();
    onClose?.();
  }, [onClose]);
  useDismiss(part, open, close);
  return (
    <div className={`popover ${className}`} ref={part}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={name}
        title={name}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {label}
      </button>
      {open ? <div className="popover-panel">{children}</div> : null}
    </div>
  );
};
