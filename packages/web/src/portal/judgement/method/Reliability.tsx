import type { BackTestScores } from "@lantu/server/contract";
import { linear } from "../../../chart/scale.ts";
import { integer, percent } from "../../../format/number.ts";
import { useMethodWords } from "../../../messages/method.ts";
import { usePreferences } from "../../../shell/preferences.tsx";

type Bins = BackTestScores["bins"];

/** Size of the drawing in pixels, and the room its words take. */
const size = { width: 360, height: 356, left: 48, top: 12, plot: 296 };
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
const greatest = 13;
const smallest = 2.5;

const x = linear([0, 1], [size.left, size.left + size.plot]).at;
const y = linear([0, 1], [size.top + size.plot, size.top]).at;

const Frame = () => {
  const { language } = usePreferences();
  const words = useMethodWords();
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="rule" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
          <text className="word" x={x(0) - 8} y={y(tick) + 4} textAnchor="end">
            {percent(tick, language)}
          </text>
          <text className="word" x={x(tick)} y={y(0) + 18} textAnchor="middle">
            {percent(tick, language)}
          </text>
        </g>
      ))}
      <line className="joint broken" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} />
      <text className="word" x={x(0.04)} y={y(0.94)}>
        {words.better}
      </text>
      <text className="word" x={x(0.98)} y={y(0.05)} textAnchor="end">
        {words.worse}
      </text>
      <text className="word" x={x(0.5)} y={y(0) + 38} textAnchor="middle">
        {words.told} →
      </text>
      <text className="word" transform={`rotate(-90 12 ${y(0.5)})`} x={12} y={y(0.5)} textAnchor="middle">
        {words.reached} →
      </text>
    </g>
  );
};

const Drawing = ({ bins, name }: { readonly bins: Bins; readonly name: string }) => {
  const most = Math.max(...bins.map(({ answers }) => answers));
  return (
    <svg
      className="chart-drawing reliability"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={name}
    >
      <Frame />
      <polyline className="stroke" points={bins.map(({ told, reached }) => `${x(told)},${y(reached)}`).join(" ")} />
      {bins.map(({ from, told, reached, answers }) => (
        <circle
          key={from}
          className="full"
          cx={x(told)}
          cy={y(reached)}
          r={Math.max(smallest, greatest * Math.sqrt(answers / most))}
        />
      ))}
    </svg>
  );
};

/** Whether what was told as likely came about as often: a dot for each tenth of the scale, and the numbers behind it. */
export const Reliability = ({ bins, name }: { readonly bins: Bins; readonly name: string }) => {
  const { language } = usePreferences();
  const words = useMethodWords();
  return (
    <figure className="reliability-figure">
      <div>
        <Drawing bins={bins} name={`${words.reliability} ${name}`} />
      </div>
      <figcaption>
        <h4>{words.reliability}</h4>
        <p className="second">{words.reliabilityNote}</p>
        <details>
          <summary>{words.bins}</summary>
          <table className="method-table">
            <thead>
              <tr>
                <th scope="col" className="numeric">
                  {words.told}
                </th>
                <th scope="col" className="numeric">
                  {words.reached}
                </th>
                <th scope="col" className="numeric">
                  {words.answers}
                </th>
              </tr>
            </thead>
            <tbody>
              {bins.map(({ from, told, reached, answers }) => (
                <tr key={from}>
                  <td className="numeric">{percent(told, language)}</td>
                  <td className="numeric">{percent(reached, language)}</td>
                  <td className="numeric">{integer(answers, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
};
