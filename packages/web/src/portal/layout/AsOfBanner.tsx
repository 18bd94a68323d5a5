import { Link } from "@tanstack/react-router";
import { day, minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";

interface AsOfBannerProps {
  /** A day, or a time with its zone. */
  readonly asOf: string;
}

/** Says that the page tells what was known then, and leads back to the same page as it is now. */
export const AsOfBanner = ({ asOf }: AsOfBannerProps) => {
  const { language, messages } = usePreferences();
  const words = messages.asOf;
  const when = asOf.length === 10 ? day(asOf, language) : minute(asOf, language);
  return (
    <p className="notice as-of" role="status">
      <strong>{words.banner(when)}</strong>{" "}
      <Link to="." search={(before) => ({ ...before, asOf: undefined, after: undefined, before: undefined })}>
        {words.back}
      </Link>
    </p>
  );
};
