import { quantity } from "../../../format/quantity.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useWords } from "../../words/use-words.ts";

interface ValueProps {
  readonly value: number | null;
  readonly unit: string;
}

/** A value with its unit, large ones shortened with the whole of it in the tip. */
export const Value = ({ value, unit }: ValueProps) => {
  const { language } = usePreferences();
  const { values: words } = useWords().tables;
  if (value === null) return <span className="second">{words.missing}</span>;
  const shown = quantity(value, unit, language);
  return (
    <span className="quantity" title={shown.exact ?? undefined}>
      {shown.number} <span className="unit">{shown.unit}</span>
    </span>
  );
};
