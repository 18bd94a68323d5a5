import { useRef, useState } from "react";
import { useAdminWords } from "../words/admin.ts";

interface CopiedProps {
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** A text to be taken along: shown whole, selected when it is entered, copied by a button. */
export const Copied = ({ text, label }: CopiedProps) => {
  const words = useAdminWords();
  const field = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setAnswer(words.copied),
      () => {
        field.current?.select();
        setAnswer(words.copyFailed);
      },
    );
  return (
    <p className="copied">
      <input ref={field} readOnly value={text} aria-label={label} onFocus={({ target }) => target.select()} />
      <button type="button" className="button" onClick={() => void copy()}>
        <span role="status">{answer ?? words.copy}</span>
      </button>
    </p>
  );
};
