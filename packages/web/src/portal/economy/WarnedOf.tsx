import type { EconomyWarning } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { kindSigns } from "../warnings/kind-signs.ts";
import { useEconomyWords } from "./words.ts";

/** Warnings about a number, each with what people say of it; there they are looked into, explained and closed. */
export const WarnedOf = ({ warnings }: { readonly warnings: readonly EconomyWarning[] }) => {
  const { language } = usePreferences();
  const words = useEconomyWords();
  if (warnings.length === 0) return null;
  return (
    <ul className="economy-warned">
      {warnings.map(({ id, kind, since, state }) => {
        const text = (
          <>
            <span className={`sign ${kind}`} aria-hidden="true">
              {kindSigns[kind]}
            </span>{" "}
            {words.warn[kind]}
          </>
        );
        return (
          <li key={`${kind} ${since}`}>
            {id === null ? (
              text
            ) : (
              <Link to="/warnings/$warning" params={{ warning: id }}>
                {text}
              </Link>
            )}{" "}
            <span className="second">
              {day(since, language)} · {words.states[state ?? "none"]}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
