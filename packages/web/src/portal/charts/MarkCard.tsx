import type { CSSProperties } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import type { ToldValue } from "./told-mark.ts";
import type { Pointed } from "./use-marks.ts";
import { kindText, originText, periodText, seriesName, valueText } from "./words.ts";

const longestExcerpt = 120;

/** As much of a sentence as shows where the number stands in it. */
const excerptOf = ({ origin }: ToldValue): string | null => {
  if (origin.kind === "observed") return null;
  const { quote, start } = origin.point.sentence;
  if (quote.length <= longestExcerpt) return quote;
  const at = Math.max(0, Math.min(origin.point.start - start - longestExcerpt / 2, quote.length - longestExcerpt));
  return `${at > 0 ? "…" : ""}${quote.slice(at, at + longestExcerpt)}${at + longestExcerpt < quote.length ? "…" : ""}`;
};

interface MarkCardProps {
  readonly value: ToldValue;
  readonly pointed: Pointed;
  /** Whether the chart shows several series. */
  readonly named: boolean;
}

/** What a mark says, beside it. Readers of a screen hear the same as the mark's name. */
export const MarkCard = ({ value, pointed, named }: MarkCardProps) => {
  const said = usePreferences();
  const excerpt = excerptOf(value);
  const place = { "--x": `${pointed.x}px`, "--y": `${pointed.y}px` } as CSSProperties;
  return (
    <div className="mark-card" style={place} aria-hidden="true">
      <p>
        <strong>{valueText(value, said)}</strong> <span className="second">{periodText(value, said)}</span>
      </p>
      {named ? <p>{seriesName(value.series, said)}</p> : null}
      <p className="second">{kindText(value, said)}</p>
      {excerpt === null ? null : <p className="mark-quote">{excerpt}</p>}
      <p className="second">{originText(value, said)}</p>
    </div>
  );
};
