import { type ChangeEvent, useEffect, useRef, useState } from "react";

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files dropped anywhere on the page: whoever misses the frame must not leave the page for the file. */
const usePageDrop = (onFiles: (files: readonly File[]) => void): boolean => {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: drag, dragover: drag, dragleave: leave, drop };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [onFiles]);
  return over;
};

interface DropAreaProps {
  /** Kinds of files, as an input's `accept` names them. */
  readonly accepted: string;
  readonly words: {
    readonly drop: string;
    readonly dropNow: string;
    readonly choose: string;
    readonly formats: string;
  };
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are chosen or dropped. The whole frame is one button for whoever points, types or speaks. */
export const DropArea = ({ accepted, words, onFiles }: DropAreaProps) => {
  const field = useRef<HTMLInputElement>(null);
  const over = usePageDrop(onFiles);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file can be chosen again.
    event.target.value = "";
  };
  return (
    <div className="drop-area" data-over={over || undefined}>
      <label className="drop-label">
        <input ref={field} type="file" multiple accept={accepted} onChange={choose} aria-describedby="drop-formats" />
        <span className="drop-words">
          {over ? words.dropNow : words.drop} {over ? null : <span className="drop-choose">{words.choose}</span>}
        </span>
      </label>
      <p id="drop-formats" className="second">
        {words.formats}
      </p>
    </div>
  );
};
