import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useAssignWords } from "../words/assign.ts";
import type { DeskValues } from "./fields.ts";
import { type UnitIndex, unitName } from "./units/unit-search.ts";

/** A field of an assignment with what it says. */
export type Said = {
  readonly [F in keyof DeskValues]: { readonly field: F; readonly value: DeskValues[F] };
}[keyof DeskValues];

/** One field of some values. */
export const saidIn = (values: DeskValues, field: keyof DeskValues): Said => ({ field, value: values[field] }) as Said;

/** What a field says, in words; that it says nothing is said too. */
export const SaidText = ({ said, index }: { readonly said: Said; readonly index: UnitIndex }) => {
  const { language, messages } = usePreferences();
  const words = useAssignWords();
  const nothing = <span className="second">{words.none}</span>;
  switch (said.field) {
    case "lead":
      return said.value === null ? nothing : unitName(index, said.value);
    case "cooperating":
    case "supporting":
      return said.value.length === 0
        ? nothing
        : said.value.map((id) => unitName(index, id)).join(messages.separators.list);
    case "importance":
      return said.value === null ? nothing : words.importances[said.value];
    case "deadline":
      return said.value === null ? nothing : period(said.value, language);
    default:
      return said.value === null ? nothing : said.value;
  }
};
