import type { FormEvent } from "react";
import { useField } from "./use-field.ts";

interface FindWordsProps {
  /** The words looked for now. */
  readonly q: string | undefined;
  /** Characters that can be typed at most. */
  readonly longest: number;
  readonly words: { readonly search: string; readonly find: string };
  /** Address the form is sent to before scripts have loaded. */
  readonly action?: string;
  /** Trimmed; undefined where nothing was typed. */
  readonly onFind: (q: string | undefined) => void;
}

/** A field that narrows a list to what contains some words. */
export const FindWords = ({ q, longest, words, action, onFind }: FindWordsProps) => {
  const field = useField(q);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    onFind(typed === "" ? undefined : typed);
  };
  return (
    <search>
      <form className="edition-find" action={action} onSubmit={find}>
        <input
          ref={field}
          type="search"
          name="q"
          maxLength={longest}
          defaultValue={q}
          placeholder={words.search}
          aria-label={words.search}
        />
        <button type="submit" className="button">
          {words.find}
        </button>
      </form>
    </search>
  );
};
