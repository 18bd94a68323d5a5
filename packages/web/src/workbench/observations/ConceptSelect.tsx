import { type RefSelectProps, Select, type SelectProps } from "antd";
import { type RefObject, useRef } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { Loading } from "../frame/Trouble.tsx";
import { useAdminWords } from "../words/admin.ts";
import { useWords } from "../words/use-words.ts";
import { type ConceptOption, conceptSearch } from "./concept-search.ts";
import { useConcepts } from "./use-concepts.ts";

interface ConceptSelectProps<T>
  extends Omit<SelectProps<T, ConceptOption>, "options" | "showSearch" | "notFoundContent"> {
  readonly ref?: RefObject<RefSelectProps | null>;
}

/**
 * Chooses registered indicators, found by any of their names. Until they have come it says so where they will stand, and
 * what was typed meanwhile is looked for then. Where they did not come, that and the way to ask again stand below: a list
 * that opens is closed by the key that would lead to a button in it.
 */
export const ConceptSelect = <T extends string | string[]>({ ref, ...props }: ConceptSelectProps<T>) => {
  const { options, error, isPending, refetch } = useConcepts();
  const own = useRef<RefSelectProps>(null);
  const field = ref ?? own;
  const { language } = usePreferences();
  const [words, { again }] = [useWords(), useAdminWords()];
  const missing = isPending ? <Loading /> : error === null ? undefined : null;
  const ask = () => {
    refetch();
    // The button goes; the hand goes back to where it was typing.
    field.current?.focus();
  };
  return (
    <>
      <Select<T, ConceptOption>
        {...props}
        {...{ ref: field, options, showSearch: conceptSearch, notFoundContent: missing }}
      />
      {error === null ? null : (
        <div className="form-problem" role="alert">
          {problemText(error, language, words)}{" "}
          <button type="button" className="link-button" onClick={ask}>
            {again}
          </button>
        </div>
      )}
    </>
  );
};
