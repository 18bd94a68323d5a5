import { type RefObject, useState } from "react";
import { usePreferences } from "../../shell/preferences.tsx";

interface ChartFilesProps {
  /** What the chart stands in; its wide drawing is the one that is taken. */
  readonly figure: RefObject<HTMLElement | null>;
  readonly title: string;
  /** Address of the same numbers as CSV, or what makes their text. */
  readonly csv: string | (() => string);
}

/** A chart to take elsewhere: as a drawing, as a picture, and as its numbers. */
export const ChartFiles = ({ figure, title, csv }: ChartFilesProps) => {
  const { chart, one } = usePreferences().messages.indicators;
  const [failed, setFailed] = useState(false);
  const saving = (save: (saver: typeof import("./save-chart.ts")) => Promise<void> | void) => {
    setFailed(false);
    import("./save-chart.ts").then(save).catch(() => setFailed(true));
  };
  const take = (format: "svg" | "png") => {
    const svg = figure.current?.querySelector<SVGSVGElement>("svg.wide");
    if (svg != null) saving(({ saveChart }) => saveChart(svg, title, format));
  };
  return (
    <span className="chart-files">
      {chart.download}{" "}
      <button type="button" className="link-button" onClick={() => take("svg")}>
        {chart.saveSvg}
      </button>{" "}
      <button type="button" className="link-button" onClick={() => take("png")}>
        {chart.savePng}
      </button>{" "}
      {typeof csv === "string" ? (
        <a href={csv} download>
          {one.csv}
        </a>
      ) : (
        <button
          type="button"
          className="link-button"
          onClick={() => saving(({ saveText }) => saveText(csv(), title, "csv", "text/csv"))}
        >
          {one.csv}
        </button>
      )}
      {failed ? <span role="alert"> {chart.failed}</span> : null}
    </span>
  );
};
