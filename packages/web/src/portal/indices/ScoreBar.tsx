interface ScoreBarProps {
  /** Points from 0 to 100; null where there is no score. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
}

const height = 14;
const middle = height / 2;

/** An interval on a line from 0 to 100, the score as a dot in it. What it shows stands in words beside it. */
export const ScoreBar = ({ score, low, high }: ScoreBarProps) => (
  <svg className="score-bar" viewBox={`-2 0 104 ${height}`} preserveAspectRatio="none" aria-hidden="true">
    <line className="base" x1="0" x2="100" y1={middle} y2={middle} />
    <rect className="interval" x={low} width={Math.max(0.8, high - low)} y={middle - 3} height="6" />
    {score === null ? null : <rect className="score" x={score - 0.8} width="1.6" y={middle - 6} height="12" />}
  </svg>
);
