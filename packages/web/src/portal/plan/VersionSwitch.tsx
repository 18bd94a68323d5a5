import { useMessages } from "../../shell/preferences.tsx";

interface VersionSwitchProps {
  readonly raw: boolean;
  readonly repairs: number;
  readonly onChange: (raw: boolean) => void;
}

/** Switches between the repaired text and the text exactly as published. */
export const VersionSwitch = ({ raw, repairs, onChange }: VersionSwitchProps) => {
  const { plan } = useMessages();
  return (
    <fieldset className="version-switch" title={plan.rawHint}>
      <legend className="visually-hidden">{plan.version}</legend>
      <button type="button" aria-pressed={!raw} onClick={() => onChange(false)}>
        {plan.repaired}
      </button>
      <button type="button" aria-pressed={raw} onClick={() => onChange(true)}>
        {plan.raw}
      </button>
      <span className="second">{plan.repairs(repairs)}</span>
    </fieldset>
  );
};
