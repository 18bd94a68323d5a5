import type { Unit } from "@lantu/server/contract";
import { Select } from "antd";
import { type ReactNode, useMemo } from "react";
import { unitOptions } from "./unit-tree.ts";

interface UnitChoiceProps {
  readonly units: readonly Unit[];
  /** What stands for no unit; left out where one is needed. */
  readonly none?: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly id?: string;
  readonly label?: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
  /** What it is found by, in small letters. */
  readonly found: string;
}

/** How units are looked for in a choice: by name, short name and code. */
const search = {
  filterOption: (typed: string, option: Option | undefined): boolean =>
    option?.found.includes(typed.trim().toLowerCase()) ?? false,
};

/** Choices made of units, each indented as in the tree. */
export const choicesOf = (units: readonly Unit[]): readonly Option[] =>
  unitOptions(units).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${"　".repeat(depth)}${unit.name}`,
    found: `${unit.name} ${unit.shortName ?? ""} ${unit.code}`.toLowerCase(),
  }));

/** What was chosen, without the indent it has in the tree. */
const named = ({ label }: { readonly label?: ReactNode }): ReactNode =>
  typeof label === "string" ? label.trimStart() : label;

/** Chooses one unit out of the tree. */
export const UnitChoice = ({ units, none, placeholder, value, onChange, id, label }: UnitChoiceProps) => {
  const options = useMemo(
    () => [...(none === undefined ? [] : [{ value: "", label: none, found: none }]), ...choicesOf(units)],
    [units, none],
  );
  return (
    <Select<string, Option>
      id={id}
      aria-label={label}
      value={value === "" && none === undefined ? undefined : value}
      placeholder={placeholder}
      options={options}
      showSearch={search}
      labelRender={named}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
};

interface UnitChoicesProps {
  readonly units: readonly Unit[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly label: string;
}

/** Chooses several units out of the tree. */
export const UnitChoices = ({ units, value, onChange, label }: UnitChoicesProps) => {
  const options = useMemo(() => [...choicesOf(units)], [units]);
  return (
    <Select<string[], Option>
      mode="multiple"
      aria-label={label}
      placeholder={label}
      value={[...value]}
      options={options}
      showSearch={search}
      labelRender={named}
      onChange={(chosen) => onChange(chosen)}
    />
  );
};
