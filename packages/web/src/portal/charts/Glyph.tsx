import type { ChartMark } from "../../chart/mark.ts";
import { middleOf, type PlacedMark } from "../../chart/place-marks.ts";

const radius = 4.5;
/** Height of a bracket's ends. */
const end = 6;

interface SignProps {
  readonly x: number;
  readonly y: number;
}

const Point = ({ kind, x, y }: SignProps & { readonly kind: ChartMark["kind"] }) => {
  if (kind === "observed") {
    const half = radius + 1;
    return <path className="full" d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`} />;
  }
  if (kind === "planned") return <rect className="hollow" x={x - 4} y={y - 4} width="8" height="8" />;
  return <circle className={kind === "estimate" ? "hollow" : "full"} cx={x} cy={y} r={radius} />;
};

/** A value told otherwise later: crossed. */
const Cross = ({ x, y }: SignProps) => (
  <path className="stroke" d={`M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`} />
);

interface BracketProps {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly bound: ChartMark["bound"];
}

/** Open upwards for “at least”, downwards for “at most”, with ends both ways for a value to be met. */
const Bracket = ({ left, right, y, bound }: BracketProps) => {
  const up = bound === "most" ? 0 : end;
  const down = bound === "least" ? 0 : end;
  const path = `M${left} ${y - up}V${y + down}M${left} ${y}H${right}M${right} ${y - up}V${y + down}`;
  return <path className={bound === "about" ? "stroke goal broken" : "stroke goal"} d={path} />;
};

/** So far from its beginning a bracket carries the tick: values stand in its middle, and would hide it. */
const tickRoom = 7;

/** The tick of a binding target. */
const Binding = ({ x, y }: SignProps) => <rect className="binding" x={x - 4.5} y={y - 4.5} width="9" height="9" />;

const Range = ({ left, right, y, yMax }: Pick<PlacedMark, "left" | "right" | "y"> & { readonly yMax: number }) => (
  <rect className="range" x={left} width={right - left} y={Math.min(y, yMax)} height={Math.abs(y - yMax)} />
);

/** Points to where the value lies, beyond the axis. */
const Beyond = ({ x, y, side }: SignProps & { readonly side: "above" | "below" }) => {
  const up = side === "above" ? -1 : 1;
  return <path className="full" d={`M${x} ${y + up * 9}L${x + 4} ${y + up * 3}H${x - 4}Z`} />;
};

const pointRange = 5;

/** A mark of a chart at its place. */
export const Glyph = ({ placed }: { readonly placed: PlacedMark }) => {
  const { mark, shape, x, y, yMax, beyond } = placed;
  const [left, right] = shape === "point" ? [x - pointRange, x + pointRange] : [placed.left, placed.right];
  return (
    <>
      {yMax === null ? null : <Range left={left} right={right} y={y} yMax={yMax} />}
      {shape === "bracket" ? <Bracket left={left} right={right} y={y} bound={mark.bound} /> : null}
      {shape === "bar" ? <path className="stroke" d={`M${left} ${y}H${right}`} /> : null}
      {beyond === null ? null : <Beyond x={middleOf(placed)} y={y} side={beyond} />}
      {mark.binding ? <Binding x={Math.min(left + tickRoom, middleOf(placed))} y={y} /> : null}
      {shape === "bracket" ? null : mark.earlier ? <Cross x={x} y={y} /> : <Point kind={mark.kind} x={x} y={y} />}
    </>
  );
};

/** A sign of the key, drawn as the marks are. */
export const KeySign = ({ sign, x, y }: SignProps & { readonly sign: string }) => {
  const [left, right] = [x - 8, x + 8];
  switch (sign) {
    case "least":
    case "most":
    case "exact":
    case "about":
      return <Bracket left={left} right={right} y={y} bound={sign} />;
    case "actual":
    case "estimate":
    case "observed":
    case "planned":
      return <Point kind={sign} x={x} y={y} />;
    case "binding":
      return <Binding x={x} y={y} />;
    case "earlier":
      return <Cross x={x} y={y} />;
    case "beyond":
      return <Beyond x={x} y={y + 6} side="above" />;
    case "fan":
      return <path className="range" d={`M${left} ${y}L${right} ${y - 6}V${y + 6}Z`} />;
    case "bar":
      return <path className="stroke" d={`M${left} ${y}H${right}`} />;
    default:
      return (
        <text className="letter" x={x} y={y + 4} textAnchor="middle">
          {sign}
        </text>
      );
  }
};
