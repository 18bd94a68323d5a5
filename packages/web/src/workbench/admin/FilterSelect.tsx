interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterSelectProps {
  readonly name: string;
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  /** What the address chosen last holds. */
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  /** What a value is called that is not among the choices, or not yet. */
  readonly nameOf?: (value: string) => string;
}

/** A choice a list is narrowed by. What the address holds stays to be seen, also where the list does not offer it. */
export const FilterSelect = ({ name, label, all, value = "", choices, nameOf }: FilterSelectProps) => {
  const isOffered = value === "" || choices.some((choice) => choice.value === value);
  const shown = isOffered ? choices : [...choices, { value, label: nameOf?.(value) ?? value }];
  return (
    <label className="desk-field">
      <span>{label}</span>
      <select name={name} value={value} onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}>
        <option value="">{all}</option>
        {shown.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
};
