import type { Warning } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { nameIn } from "../../format/name-in.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { KindWord } from "../warnings/WarningLine.tsx";

interface MattersProps {
  readonly warnings: readonly Warning[];
  /** The day the page is of; absent for today. */
  readonly asOf: string | undefined;
}

/** Warnings in one sentence each, and who is on it with what they say. */
export const Matters = ({ warnings, asOf }: MattersProps) => {
  const said = usePreferences();
  return (
    <ol className="matters">
      {warnings.map((warning) => (
        <li key={warning.id}>
          <KindWord warning={warning} />{" "}
          <div>
            <Link to="/warnings/$warning" params={{ warning: warning.id }} search={{ asOf }}>
              {nameIn(warning.title, said)}
            </Link>
            <p>{warning.said[said.language].sentence}</p>
            <p className={warning.late ? "matter-who warning-late" : "matter-who second"}>
              {warning.said[said.language].who}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
};
