import type { Pace, TargetJudged } from "@lantu/server/contract";
import { percent } from "../../../format/number.ts";
import { quantityText } from "../../../format/quantity-text.ts";
import { period } from "../../../format/time.ts";
import { useCockpitWords } from "../../../messages/cockpit.ts";
import { usePreferences } from "../../../shell/preferences.tsx";

interface PaceProps {
  readonly pace: Pace;
  readonly target: TargetJudged;
}

/** The way covered beside the way that should be covered by now, and a bar of both. */
const PaceBar = ({ share }: { readonly share: number }) => {
  const shown = Math.min(1, Math.max(0, share));
  return (
    <span className="pace-bar" aria-hidden="true">
      <span style={{ width: `${100 * shown}%` }} />
    </span>
  );
};

/** How fast it goes and how fast it would have to. */
export const PaceTold = ({ pace, target: { unit } }: PaceProps) => {
  const { language } = usePreferences();
  const { panel } = useCockpitWords();
  const told = (value: number): string => quantityText(value, unit, language);
  const { expected, actual, made, needed, share, by } = pace;
  const lines = [
    expected === null
      ? null
      : panel.paceExpected(panel.by[by], period(expected.period, language), told(expected.value)),
    panel.paceActual(period(actual.period, language), told(actual.value)),
    share === null ? null : panel.paceShare(percent(share, language)),
    made === null ? null : panel.paceMade(told(made)),
    needed === null ? null : panel.paceNeeded(told(needed)),
  ].filter((line) => line !== null);
  return (
    <section>
      <h4>{panel.pace}</h4>
      {share === null ? null : <PaceBar share={share} />}
      <ul className="judgement-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};
