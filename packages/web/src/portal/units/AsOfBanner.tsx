import { Link } from "@tanstack/react-router";
import { day, minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useUnitsWords } from "./words.ts";

interface AsOfBannerProps {
  /** A day, or a time with its zone. */
  readonly asOf: string;
  readonly unit: string | null;
}

/** Says that the page tells what was known then, and leads back to now. */
export const AsOfBanner = ({ asOf, unit }: AsOfBannerProps) => {
  const { language } = usePreferences();
  const { asOf: words } = useUnitsWords();
  const when = asOf.length === 10 ? day(asOf, language) : minute(asOf, language);
  return (
    <p className="notice as-of" role="status">
      <strong>{words.banner(when)}</strong>{" "}
      {unit === null ? (
        <Link to="/units">{words.back}</Link>
      ) : (
        <Link to="/units/$unit" params={{ unit }}>
          {words.back}
        </Link>
      )}
    </p>
  );
};
