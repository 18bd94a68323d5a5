import { useMemo, useRef } from "react";
import { drawingOf } from "../../chart/drawing.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { ChartFiles } from "./ChartFiles.tsx";
import { ChartSvg } from "./ChartSvg.tsx";
import { type PathPicture, pathChart, pathLinks } from "./path-chart.ts";
import { useMarks } from "./use-marks.ts";

/** Two drawings of every path: type must stay readable on a phone, where a scaled picture would not. */
const sizes = {
  wide: { width: 720, plotHeight: 220 },
  narrow: { width: 358, plotHeight: 200 },
  small: { width: 358, plotHeight: 150 },
} as const;

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same numbers as CSV, with the mark of UTF-8 that spreadsheets look for. */
const csvOf = ({ points, unit }: PathPicture): string =>
  `\ufeff${["year,kind,value,unit", ...points.map(({ year, name, value }) => [year, quoted(name), value, quoted(unit ?? "")].join(","))].join("\r\n")}\r\n`;

interface PathFigureProps {
  readonly picture: PathPicture;
  /** Drawn small, beside other things. */
  readonly small?: boolean;
}

/** A path as a picture whose marks lead to where they are told, with its files. */
export const PathFigure = ({ picture, small = false }: PathFigureProps) => {
  const said = usePreferences();
  const { chart: words } = said.messages.indicators;
  const figure = useRef<HTMLElement>(null);
  const chart = useMemo(() => pathChart(picture, said), [picture, said]);
  const links = useMemo(() => pathLinks(picture, said), [picture, said]);
  const wide = useMemo(() => drawingOf(chart, small ? sizes.small : sizes.wide), [chart, small]);
  const narrow = useMemo(() => drawingOf(chart, small ? sizes.small : sizes.narrow), [chart, small]);
  const { reached, handlers } = useMarks();
  if (wide === null || narrow === null) return null;
  const shared = { label: words.label(picture.title), links, reached };
  return (
    <figure className={small ? "chart path-chart small" : "chart path-chart"} ref={figure} {...handlers}>
      <ChartSvg drawing={wide} className="wide" {...shared} />
      <ChartSvg drawing={narrow} className="narrow" {...shared} />
      <figcaption className="second">
        <ChartFiles figure={figure} title={picture.title} csv={() => csvOf(picture)} />
      </figcaption>
    </figure>
  );
};
