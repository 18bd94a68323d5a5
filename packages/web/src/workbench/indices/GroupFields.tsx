import type { IndexDeclaration } from "@lantu/server/contract";
import { useIndexDeskWords } from "../words/index-desk.ts";
import { freeId, type Group, newMember, shareOf, withAt } from "./declaration.ts";
import { NumberField, TextField } from "./Field.tsx";
import { MemberFields } from "./MemberFields.tsx";

interface GroupFieldsProps {
  readonly declaration: IndexDeclaration;
  readonly group: Group;
  readonly at: number;
  readonly onChange: (group: Group) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

/** A group of indicators with its weight. */
export const GroupFields = ({ declaration, group, at, onChange, onRemove }: GroupFieldsProps) => {
  const words = useIndexDeskWords();
  const { id, name, weight, members } = group;
  const called = name.zh === "" ? words.group(at) : name.zh;
  return (
    <fieldset className="index-group-fields">
      <legend>{called}</legend>
      <div className="index-fields">
        <TextField label={words.groupId} value={id} required onChange={(next) => onChange({ ...group, id: next })} />
        <TextField
          label={words.nameZh}
          value={name.zh}
          required
          onChange={(zh) => onChange({ ...group, name: { ...name, zh } })}
        />
        <TextField
          label={words.nameEn}
          value={name.en}
          required
          onChange={(en) => onChange({ ...group, name: { ...name, en } })}
        />
        <NumberField label={words.weight} value={weight} onChange={(next) => onChange({ ...group, weight: next })} />
      </div>
      {members.map((member, k) => (
        <MemberFields
          // Their ids are typed: their place is what stays while one types.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={k}
          member={member}
          at={k + 1}
          share={shareOf(declaration, group, member)}
          onChange={(next) => onChange({ ...group, members: withAt(members, k, next) })}
          onRemove={
            members.length === 1 ? null : () => onChange({ ...group, members: members.filter((one) => one !== member) })
          }
        />
      ))}
      <p className="form-actions">
        <button
          type="button"
          className="button"
          onClick={() => onChange({ ...group, members: [...members, newMember(freeId("indicator", members))] })}
        >
          {words.addMember}
        </button>
        {onRemove === null ? null : (
          <button type="button" className="quiet-button" onClick={onRemove}>
            {words.removeGroup(called)}
          </button>
        )}
      </p>
    </fieldset>
  );
};
