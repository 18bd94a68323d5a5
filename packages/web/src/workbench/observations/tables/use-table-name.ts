import type { ObservationImport } from "@lantu/server/contract";
import { useCallback } from "react";
import { useWords } from "../../words/use-words.ts";
import { useConcepts } from "../use-concepts.ts";
import { enteredIn } from "./table-list.ts";

/** What a table is called: its file, or the value that was entered by hand. */
export const useTableName = (): ((one: ObservationImport) => string) => {
  const { manual } = useWords().tables.list;
  const { options } = useConcepts();
  return useCallback(
    (one) => {
      if (one.fileName !== null) return one.fileName;
      const { place, concept, period, value, unit } = enteredIn(one);
      const what = options.find((option) => option.value === concept)?.label ?? concept;
      const line = [place, what, period, value, unit].filter((text) => text !== undefined).join(" ");
      return line === "" ? manual : line;
    },
    [manual, options],
  );
};
