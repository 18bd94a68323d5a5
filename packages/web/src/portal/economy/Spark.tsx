import { linear } from "../../chart/scale.ts";

interface SparkProps {
  readonly values: readonly number[];
}

const width = 96;
const height = 24;
const margin = 3;

/** The course of the last years at a glance; its numbers stand on the page of the series. */
export const Spark = ({ values }: SparkProps) => {
  if (values.length < 2) return null;
  const x = linear([0, values.length - 1], [margin, width - margin]);
  const y = linear([Math.min(...values), Math.max(...values)], [height - margin, margin]);
  const last = values.length - 1;
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={values.map((value, at) => `${x.at(at).toFixed(1)},${y.at(value).toFixed(1)}`).join(" ")} />
      <circle cx={x.at(last)} cy={y.at(values[last] ?? 0)} r="2.5" />
    </svg>
  );
};
