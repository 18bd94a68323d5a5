import { Link, type LinkProps } from "@tanstack/react-router";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";

/** One group a list can be narrowed to. */
export interface Group {
  readonly key: string;
  readonly name: string;
  /** How many it has. */
  readonly count: number;
  readonly link: Pick<LinkProps, "to" | "search">;
  readonly current: boolean;
}

/** Narrows a list to one group of it; each says how many it has. */
export const GroupNav = ({ label, groups }: { readonly label: string; readonly groups: readonly Group[] }) => {
  const { language } = usePreferences();
  return (
    <nav className="import-filters" aria-label={label}>
      {groups.map(({ key, name, count, link, current }) => (
        <Link key={key} {...link} replace resetScroll={false} aria-current={current ? "true" : undefined}>
          {name} <span className="second number">{integer(count, language)}</span>
        </Link>
      ))}
    </nav>
  );
};
