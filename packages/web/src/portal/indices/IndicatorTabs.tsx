import { Link } from "@tanstack/react-router";
import { usePreferences } from "../../shell/preferences.tsx";
import { tabWords } from "./tab-words.ts";

/** What is told in numbers: indicators one by one, made one number, and the economy as it goes. */
export const IndicatorTabs = () => {
  const words = tabWords[usePreferences().language];
  const whole = { includeSearch: false } as const;
  return (
    <nav className="search-tabs" aria-label={words.label}>
      <Link to="/indicators" activeOptions={whole}>
        {words.indicators}
      </Link>
      <Link to="/indices" activeOptions={whole}>
        {words.indices}
      </Link>
      <Link to="/economy" activeOptions={whole}>
        {words.economy}
      </Link>
    </nav>
  );
};
