import { usePreferences } from "../../shell/preferences.tsx";

interface ProgressLineProps {
  /** Name of the line. */
  readonly label: string;
  readonly stage: string;
  /** 0 to 1 */
  readonly share: number;
}

/** How far work has come: a line, the stage in words, the share. */
export const ProgressLine = ({ label, stage, share }: ProgressLineProps) => {
  const { language } = usePreferences();
  const percent = new Intl.NumberFormat(language, { style: "percent" }).format(share);
  return (
    <div className="import-progress">
      <div
        className="progress-line"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={`${stage} ${percent}`}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <span className="second">
        {stage} · {percent}
      </span>
    </div>
  );
};
