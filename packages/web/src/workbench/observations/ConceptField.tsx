import { Select } from "antd";
import { type ConceptOption, conceptSearch } from "./concept-search.ts";
import { useConcepts } from "./use-concepts.ts";

interface ConceptFieldProps {
  readonly label: string;
  /** Id of the indicator; empty where none is chosen. */
  readonly value: string;
  readonly onChange: (concept: string) => void;
}

/** Chooses a registered indicator, found by any of its names, under the field's name. */
export const ConceptField = ({ label, value, onChange }: ConceptFieldProps) => {
  const { options } = useConcepts();
  return (
    <div className="desk-field">
      <span aria-hidden="true">{label}</span>
      <Select<string, ConceptOption>
        aria-label={label}
        value={value === "" ? undefined : value}
        options={[...options]}
        showSearch={conceptSearch}
        onChange={onChange}
      />
    </div>
  );
};
