import { ConceptSelect } from "./ConceptSelect.tsx";

interface ConceptFieldProps {
  readonly label: string;
  /** Id of the indicator; empty where none is chosen. */
  readonly value: string;
  readonly onChange: (concept: string) => void;
}

/** Chooses a registered indicator, found by any of its names, under the field's name. */
export const ConceptField = ({ label, value, onChange }: ConceptFieldProps) => (
  <div className="desk-field">
    <span aria-hidden="true">{label}</span>
    <ConceptSelect<string> aria-label={label} value={value === "" ? undefined : value} onChange={onChange} />
  </div>
);
