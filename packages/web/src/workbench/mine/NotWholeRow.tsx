import { Link } from "@tanstack/react-router";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useMineWords } from "../words/mine.ts";

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
