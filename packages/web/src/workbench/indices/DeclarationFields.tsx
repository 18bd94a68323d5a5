import type { IndexDeclaration } from "@lantu/server/contract";
import { useIndexDeskWords } from "../words/index-desk.ts";
import { freeId, newGroup, withAt } from "./declaration.ts";
import { ChoiceField, NumberField, TextField } from "./Field.tsx";
import { GroupFields } from "./GroupFields.tsx";

interface DeclarationFieldsProps {
  readonly declaration: IndexDeclaration;
  /** Whether its id is still to be named. */
  readonly fresh: boolean;
  readonly onChange: (declaration: IndexDeclaration) => void;
}

const Method = ({ declaration, onChange }: DeclarationFieldsProps) => {
  const words = useIndexDeskWords();
  const { over, mean, missing, coverage, least, source } = declaration;
  return (
    <div className="index-fields">
      <ChoiceField
        label={words.over}
        value={over}
        choices={words.overs}
        onChange={(next) => onChange({ ...declaration, over: next })}
      />
      <ChoiceField
        label={words.mean}
        value={mean}
        choices={words.means}
        onChange={(next) => onChange({ ...declaration, mean: next })}
      />
      <ChoiceField
        label={words.missing}
        value={missing}
        choices={words.missings}
        onChange={(next) => onChange({ ...declaration, missing: next })}
      />
      <NumberField
        label={words.coverage}
        value={coverage}
        onChange={(next) => onChange({ ...declaration, coverage: next })}
      />
      <NumberField label={words.least} value={least} onChange={(next) => onChange({ ...declaration, least: next })} />
      <TextField
        label={words.source}
        value={source}
        required
        onChange={(next) => onChange({ ...declaration, source: next })}
      />
    </div>
  );
};

/** Everything a declaration says: names, method, groups, indicators and weights. */
export const DeclarationFields = (props: DeclarationFieldsProps) => {
  const { declaration, fresh, onChange } = props;
  const words = useIndexDeskWords();
  const { id, name, purpose, groups } = declaration;
  return (
    <>
      <div className="index-fields">
        {fresh ? (
          <TextField label={words.id} value={id} required onChange={(next) => onChange({ ...declaration, id: next })} />
        ) : null}
        {(["zh", "en"] as const).map((language) => (
          <TextField
            key={`name ${language}`}
            label={language === "zh" ? words.nameZh : words.nameEn}
            value={name[language]}
            required
            onChange={(text) => onChange({ ...declaration, name: { ...name, [language]: text } })}
          />
        ))}
        {(["zh", "en"] as const).map((language) => (
          <TextField
            key={`purpose ${language}`}
            label={language === "zh" ? words.purposeZh : words.purposeEn}
            value={purpose[language]}
            onChange={(text) => onChange({ ...declaration, purpose: { ...purpose, [language]: text } })}
          />
        ))}
      </div>
      <Method {...props} />
      {groups.map((group, at) => (
        <GroupFields
          // Their ids are typed: their place is what stays while one types.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          declaration={declaration}
          group={group}
          at={at + 1}
          onChange={(next) => onChange({ ...declaration, groups: withAt(groups, at, next) })}
          onRemove={
            groups.length === 1
              ? null
              : () => onChange({ ...declaration, groups: groups.filter((one) => one !== group) })
          }
        />
      ))}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => onChange({ ...declaration, groups: [...groups, newGroup(freeId("group", groups))] })}
        >
          {words.addGroup}
        </button>
      </p>
    </>
  );
};
