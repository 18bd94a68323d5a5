import type { ReactNode } from "react";
import type { Drawing } from "../../chart/drawing.ts";
import { boxOf } from "../../chart/labels.ts";
import { middleOf, type PlacedMark } from "../../chart/place-marks.ts";
import { Glyph, KeySign } from "./Glyph.tsx";

/** A mark as a reader meets it. */
export interface MarkLink {
  readonly href: string;
  /** All it says, in one line. */
  readonly name: string;
}

interface ChartSvgProps {
  readonly drawing: Drawing;
  readonly className: string;
  readonly label: string;
  readonly links: ReadonlyMap<string, MarkLink>;
  /** Key of the mark the Tab key reaches. */
  readonly reached: string | null;
  /** Draws what lies under the marks. */
  readonly under?: ((drawing: Drawing) => ReactNode) | undefined;
}

/** A mark is met by a pointer within this many pixels around its middle, at least. */
const leastTarget = 12;

const targetOf = (placed: PlacedMark) => {
  const { y, height, ...room } = boxOf(placed);
  const [from, to] = placed.slot;
  const { x, width } = placed.shape === "point" ? room : { x: from, width: to - from };
  const [wider, higher] = [Math.max(0, leastTarget - width / 2), Math.max(0, leastTarget - height / 2)];
  return { x: x - wider, y: y - higher, width: width + 2 * wider, height: height + 2 * higher };
};

/** Readers of a screen hear the marks, whose names say all of it. */
const unspoken = { "aria-hidden": true } as const;

const Frame = ({ drawing }: { readonly drawing: Drawing }) => {
  const { plot, values, years } = drawing;
  const bottom = plot.y + plot.height;
  return (
    <g {...unspoken}>
      {values.map(({ at, text }, index) => (
        <g key={text}>
          <line className={index === 0 ? "base" : "rule"} x1={plot.x} x2={plot.x + plot.width} y1={at} y2={at} />
          <text className="word" x={plot.x - 8} y={at + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {years.map(({ at, text }) => (
        <g key={text}>
          <line className="base" x1={at} x2={at} y1={bottom} y2={bottom + 4} />
          <text className="word" x={at} y={bottom + 18} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
};

const Words = ({ drawing }: { readonly drawing: Drawing }) => {
  const { head, source } = drawing;
  return (
    <g {...unspoken}>
      {head.title.map(({ text, x, y }) => (
        <text key={y} className="title" x={x} y={y}>
          {text}
        </text>
      ))}
      {head.key.map(({ sign, series, text, x, y, signX, signY }) => (
        <g key={`${sign} ${text}`} className={series === null ? undefined : `pen-${drawing.pens[series]}`}>
          <KeySign sign={sign} x={signX} y={signY} />
          <text className="word" x={x} y={y}>
            {text}
          </text>
        </g>
      ))}
      <text className="word" x={head.unit.x} y={head.unit.y}>
        {head.unit.text}
      </text>
      {source.map(({ text, x, y }) => (
        <text key={y} className="word" x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  );
};

const Lines = ({ drawing: { joints, pens } }: { readonly drawing: Drawing }) => (
  <g {...unspoken}>
    {joints.map(({ from, to, gap }) => (
      <line
        key={`${from.mark.key} ${to.mark.key}`}
        className={`joint pen-${pens[from.series]}${gap ? " broken" : ""}`}
        x1={middleOf(from)}
        y1={from.y}
        x2={middleOf(to)}
        y2={to.y}
      />
    ))}
  </g>
);

const Numbers = ({ drawing: { labels, pens } }: { readonly drawing: Drawing }) => (
  <g {...unspoken}>
    {labels.map(({ key, series, text, x, y }) => (
      <text key={key} className={`value pen-${pens[series]}`} x={x} y={y} textAnchor="middle">
        {text}
      </text>
    ))}
  </g>
);

const byTime = (a: PlacedMark, b: PlacedMark): number => a.x - b.x || b.y - a.y;

/** A chart as a picture whose marks are links; everything it says is in it, so that it can be taken elsewhere. */
export const ChartSvg = ({ drawing, className, label, links, reached, under }: ChartSvgProps) => {
  const marks = [...drawing.marks].sort(byTime);
  const first = marks[0]?.mark.key;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML groups the parts of a picture.
    <svg
      className={`chart-drawing ${className}`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="group"
      aria-label={label}
    >
      <Words drawing={drawing} />
      <Frame drawing={drawing} />
      {under?.(drawing)}
      <Lines drawing={drawing} />
      {marks.map((placed) => {
        const { key } = placed.mark;
        const link = links.get(key);
        return (
          <a
            key={key}
            href={link?.href}
            aria-label={link?.name}
            data-mark={key}
            className={`mark ${placed.mark.kind} pen-${drawing.pens[placed.series]}`}
            tabIndex={key === (reached ?? first) ? 0 : -1}
          >
            <rect className="hit" {...targetOf(placed)} />
            <Glyph placed={placed} />
          </a>
        );
      })}
      <Numbers drawing={drawing} />
    </svg>
  );
};
