import type { FormRule } from "antd";

/** A text that may be empty, and otherwise must be good; `check` gives the sentence to say where it is not. */
export const checked = (check: (text: string) => string | null): FormRule => ({
  validator: async (_, text: string) => {
    const complaint = text.trim() === "" ? null : check(text.trim());
    if (complaint !== null) throw new Error(complaint);
  },
});

/** A text of at most so many characters. */
export const longest = (max: number, words: { readonly tooLong: (most: number) => string }): FormRule => ({
  max,
  message: words.tooLong(max),
});

/** A text that must be there. */
export const needed = (message: string): FormRule => ({ required: true, whitespace: true, message });
