import { percent } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { ConceptField } from "../observations/ConceptField.tsx";
import { useIndexDeskWords } from "../words/index-desk.ts";
import type { Member, Normalisation, Source } from "./declaration.ts";
import { ChoiceField, NumberField, TextField } from "./Field.tsx";

interface MemberFieldsProps {
  readonly member: Member;
  readonly at: number;
  /** Part of the whole score it counts for. */
  readonly share: number;
  readonly onChange: (member: Member) => void;
  /** Null for the last one of its group. */
  readonly onRemove: (() => void) | null;
}

const sourceOf = (kind: Source["kind"]): Source =>
  kind === "series" ? { kind, concept: "", measure: "amount" } : { kind, nature: null, commitmentKind: null };

const normalisationOf = (kind: Normalisation["kind"]): Normalisation =>
  kind === "range" ? { kind, worst: 0, best: 100 } : { kind };

const SourceFields = ({
  source,
  onChange,
}: {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
}) => {
  const words = useIndexDeskWords();
  if (source.kind === "series")
    return (
      <>
        <ConceptField
          label={words.concept}
          value={source.concept}
          onChange={(concept) => onChange({ ...source, concept })}
        />
        <ChoiceField
          label={words.measure}
          value={source.measure}
          choices={words.measures}
          onChange={(measure) => onChange({ ...source, measure })}
        />
      </>
    );
  return (
    <>
      <ChoiceField
        label={words.nature}
        value={source.nature ?? "all"}
        choices={words.natures}
        onChange={(nature) => onChange({ ...source, nature: nature === "all" ? null : nature })}
      />
      <ChoiceField
        label={words.kind}
        value={source.commitmentKind ?? "all"}
        choices={words.kinds}
        onChange={(kind) => onChange({ ...source, commitmentKind: kind === "all" ? null : kind })}
      />
    </>
  );
};

/** One indicator of an index: where its number is from, which way it counts, and how much. */
export const MemberFields = ({ member, at, share, onChange, onRemove }: MemberFieldsProps) => {
  const { language } = usePreferences();
  const words = useIndexDeskWords();
  const { id, name, source, direction, weight, normalisation } = member;
  const called = name.zh === "" ? words.member(at) : name.zh;
  return (
    <fieldset className="index-member">
      <legend>
        {called} <span className="second">{Number.isFinite(share) ? words.share(percent(share, language)) : ""}</span>
      </legend>
      <div className="index-fields">
        <TextField label={words.memberId} value={id} required onChange={(next) => onChange({ ...member, id: next })} />
        <TextField
          label={words.nameZh}
          value={name.zh}
          required
          onChange={(zh) => onChange({ ...member, name: { ...name, zh } })}
        />
        <TextField
          label={words.nameEn}
          value={name.en}
          required
          onChange={(en) => onChange({ ...member, name: { ...name, en } })}
        />
        <NumberField label={words.weight} value={weight} onChange={(next) => onChange({ ...member, weight: next })} />
        <ChoiceField
          label={words.from}
          value={source.kind}
          choices={words.froms}
          onChange={(kind) => onChange({ ...member, source: sourceOf(kind) })}
        />
        <SourceFields source={source} onChange={(next) => onChange({ ...member, source: next })} />
        <ChoiceField
          label={words.direction}
          value={direction}
          choices={words.directions}
          onChange={(next) => onChange({ ...member, direction: next })}
        />
        <ChoiceField
          label={words.normalisation}
          value={normalisation.kind}
          choices={words.normalisations}
          onChange={(kind) => onChange({ ...member, normalisation: normalisationOf(kind) })}
        />
        {normalisation.kind === "range" ? (
          <>
            <NumberField
              label={words.worst}
              value={normalisation.worst}
              onChange={(worst) => onChange({ ...member, normalisation: { ...normalisation, worst } })}
            />
            <NumberField
              label={words.best}
              value={normalisation.best}
              onChange={(best) => onChange({ ...member, normalisation: { ...normalisation, best } })}
            />
          </>
        ) : null}
      </div>
      {onRemove === null ? null : (
        <button type="button" className="link-button" onClick={onRemove}>
          {words.removeMember(called)}
        </button>
      )}
    </fieldset>
  );
};
