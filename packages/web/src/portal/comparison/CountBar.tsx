import type { ReactNode } from "react";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";

/** A part of what is counted. */
export interface CountPart {
  readonly key: string;
  readonly name: string;
  readonly glyph: string;
  readonly count: number;
  readonly current: boolean;
}

interface CountBarProps<Part extends CountPart> {
  readonly label: string;
  readonly parts: readonly Part[];
  /** A link to what a part counts, around its words; pressed again it leads back to all. */
  readonly link: (part: Part, words: ReactNode) => ReactNode;
}

/** Counts to scale in one strip, and under it each by its sign, word and number; each leads to what it counts. */
export const CountBar = <Part extends CountPart>({ label, parts, link }: CountBarProps<Part>) => {
  const { language } = usePreferences();
  const shown = parts.filter(({ count, current }) => count > 0 || current);
  const counted = shown.filter(({ count }) => count > 0);
  const chosen = shown.some(({ current }) => current);
  return (
    <nav className="count-bar" aria-label={label}>
      <div className="count-strip" aria-hidden="true">
        {counted.map(({ key, count, current }) => (
          <span
            key={key}
            className={`part ${key}`}
            data-faded={(chosen && !current) || undefined}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul>
        {shown.map((part) => (
          <li key={part.key}>
            {link(
              part,
              <>
                <span className={`sign ${part.key}`} aria-hidden="true">
                  {part.glyph}
                </span>{" "}
                {part.name} <span className="second number">{integer(part.count, language)}</span>
              </>,
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
};
