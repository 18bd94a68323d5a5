interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly list?: string;
  readonly disabled?: boolean;
}

/** A line of text under its name. */
export const TextField = ({ label, value, onChange, ...given }: TextFieldProps) => (
  <label className="desk-field">
    <span>{label}</span>
    <input value={value} maxLength={500} onChange={({ currentTarget }) => onChange(currentTarget.value)} {...given} />
  </label>
);

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number under its name; an empty field is no number, which the server refuses by name. */
export const NumberField = ({ label, value, onChange }: NumberFieldProps) => (
  <label className="desk-field index-number">
    <span>{label}</span>
    <input
      type="number"
      step="any"
      required
      value={Number.isFinite(value) ? value : ""}
      onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
    />
  </label>
);

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** A choice among few under its name. */
export const ChoiceField = <T extends string>({ label, value, choices, onChange }: ChoiceFieldProps<T>) => {
  const all = Object.keys(choices) as T[];
  const choose = (chosen: string) => {
    const one = all.find((candidate) => candidate === chosen);
    if (one !== undefined) onChange(one);
  };
  return (
    <label className="desk-field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {choices[one]}
          </option>
        ))}
      </select>
    </label>
  );
};
