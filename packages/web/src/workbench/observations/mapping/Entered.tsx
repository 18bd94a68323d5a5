import type { ObservationImport } from "@lantu/server/contract";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useWords } from "../../words/use-words.ts";
import { enteredIn } from "../tables/table-list.ts";
import { useConcepts } from "../use-concepts.ts";
import { fieldName } from "./field-names.ts";
import type { Field } from "./mapping.ts";

/** A value that was entered by hand, field by field as it was told. */
export const Entered = ({ table }: { readonly table: ObservationImport }) => {
  const { language } = usePreferences();
  const { statuses, measures } = useWords().tables.mapping;
  const { options } = useConcepts();
  const names: Readonly<Record<string, string>> = { ...statuses, ...measures };
  const told = Object.entries(enteredIn(table)).flatMap(([field, text = ""]) => {
    if (text === "") return [];
    const concept = options.find(({ value }) => field === "concept" && value === text)?.label;
    const word = field === "status" || field === "measure" ? names[text] : undefined;
    return [{ field: field as Field, text: concept ?? word ?? text }];
  });
  return (
    <dl className="attributes">
      {told.map(({ field, text }) => (
        <div key={field} className="attribute">
          <dt>{fieldName(field, language)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
