import type { ReactNode } from "react";
import { useMessages } from "../../../shell/preferences.tsx";
import { type Filled, placeLevels } from "./definition.ts";
import { ChoiceField, LongField, TextField } from "./Field.tsx";
import { type Acting, wrongAt } from "./use-act.ts";
import { useActWords } from "./use-act-words.ts";

interface DefinitionFieldsProps {
  readonly filled: Filled;
  readonly acting: Acting;
  /** What stands between names and definition. */
  readonly children?: ReactNode;
}

const Levels = ({ filled, acting }: DefinitionFieldsProps) => {
  const { levels } = useMessages().indicators.one;
  const words = useActWords().fields;
  const wrong = wrongAt(acting, "levels");
  return (
    <fieldset className="act-levels">
      <legend>{words.levels}</legend>
      {placeLevels.map((level) => (
        <label key={level}>
          <input type="checkbox" name="levels" value={level} defaultChecked={filled.levels.includes(level)} />{" "}
          {levels[level]}
        </label>
      ))}
      {wrong === null ? null : <p className="act-wrong">{wrong}</p>}
    </fieldset>
  );
};

/** The fields of a definition. */
export const DefinitionFields = ({ filled, acting, children }: DefinitionFieldsProps) => {
  const { one } = useMessages().indicators;
  const { fields, dimensions } = useActWords();
  const text = (name: "name.zh" | "name.en" | "definition.zh" | "definition.en") => ({
    ...{ name, label: fields[name], acting, lang: name.endsWith("zh") ? ("zh-CN" as const) : ("en" as const) },
  });
  const choice = <K extends "dimension" | "course" | "direction" | "frequency">(name: K) => ({
    ...{ name, label: fields[name], acting, value: filled[name] },
  });
  return (
    <div className="act-fields">
      <TextField {...text("name.zh")} value={filled.name.zh} longest={100} />
      <TextField {...text("name.en")} value={filled.name.en} longest={200} />
      {children}
      <LongField
        name="aliases"
        label={fields.aliases}
        hint={fields.aliasesHint}
        value={filled.aliases.join("\n")}
        longest={10_000}
        lang="zh-CN"
        optional
        acting={acting}
      />
      <LongField {...text("definition.zh")} value={filled.definition.zh} longest={2000} />
      <LongField {...text("definition.en")} value={filled.definition.en} longest={2000} />
      <ChoiceField {...choice("dimension")} options={dimensions} />
      <TextField
        name="unit"
        label={fields.unit}
        hint={fields.unitHint}
        value={filled.unit}
        longest={30}
        optional
        acting={acting}
      />
      <ChoiceField {...choice("course")} options={one.courses} />
      <ChoiceField {...choice("direction")} options={one.directions} />
      <ChoiceField {...choice("frequency")} options={one.frequencies} />
      <Levels filled={filled} acting={acting} />
      <TextField
        name="source"
        label={fields.source}
        hint={fields.sourceHint}
        value={filled.source}
        wide
        longest={500}
        lang="zh-CN"
        acting={acting}
      />
    </div>
  );
};
