import type { UnitOption } from "./use-units.ts";

interface UnitSelectProps {
  readonly units: readonly UnitOption[];
  readonly value: string | null;
  /** What stands for no unit. */
  readonly none: string;
  readonly label?: string;
  readonly onChange: (unit: string | null) => void;
}

/** One unit of the tree, in the list every system knows how to show. */
export const UnitSelect = ({ units, value, none, label, onChange }: UnitSelectProps) => (
  <select value={value ?? ""} aria-label={label} onChange={({ target }) => onChange(target.value || null)}>
    <option value="">{none}</option>
    {value !== null && !units.some(({ id }) => id === value) ? <option value={value}>{value}</option> : null}
    {units.map(({ id, name, depth }) => (
      <option key={id} value={id}>
        {"\u3000".repeat(depth) + name}
      </option>
    ))}
  </select>
);
