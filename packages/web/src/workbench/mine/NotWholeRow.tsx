import { Link } from "@tanstack/react-router";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useMineWords } from "../words/mine.ts";
import { useWords } from "../words/use-words.ts";

/** How many targets' years or parts do not come to their whole; leads to them. */
export const NotWholeRow = ({ total }: { readonly total: number }) => {
  const { language } = usePreferences();
  const { gap: words } = useMineWords();
  return (
    <li className="mine-row gap-row">
      <div className="mine-what">
        <Link to="/work/breakdowns" search={{ alarm: ["gap"] }} className="mine-title">
          {words.notWhole}
        </Link>
      </div>
      <ul className="gap-counts">
        <li>
          <Link to="/work/breakdowns" search={{ alarm: ["gap"] }} aria-label={words.ofNotWhole(total)}>
            <strong className="number">{integer(total, language)}</strong> {words.targets}
          </Link>
        </li>
      </ul>
    </li>
  );
};

interface NotCountedRowProps {
  readonly error: unknown;
  readonly again: () => void;
}

/** That they could not be counted: that there are none is not said. */
export const NotCountedRow = ({ error, again }: NotCountedRowProps) => {
  const { language } = usePreferences();
  const [words, all] = [useMineWords(), useWords()];
  return (
    <li className="mine-row gap-row">
      <div className="mine-what" role="alert">
        <span className="mine-title">{words.gap.notWhole}</span>{" "}
        <span className="second">{problemText(error, language, all)}</span>{" "}
        <button type="button" className="link-button" onClick={again}>
          {words.again}
        </button>
      </div>
    </li>
  );
};
