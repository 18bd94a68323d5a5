import type { Overview } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { LedgerAddress } from "../../address/ledger.ts";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";

interface Total {
  readonly count: number;
  readonly name: string;
  readonly search: LedgerAddress;
  readonly binding?: boolean;
}

/** The ledger in numbers, each leading to the entries it counts. */
export const Totals = ({ totals }: Pick<Overview, "totals">) => {
  const { messages, language } = usePreferences();
  const { home } = messages;
  const list: readonly Total[] = [
    { count: totals.commitments, name: home.commitments, search: {} },
    { count: totals.indicators, name: home.indicators, search: { kind: ["indicator"] } },
    { count: totals.binding, name: home.binding, search: { nature: ["binding"] }, binding: true },
    { count: totals.tasks, name: home.tasks, search: { kind: ["task"] } },
    { count: totals.projects, name: home.projects, search: { kind: ["project"] } },
    { count: totals.withoutLead, name: home.withoutLead, search: { lead: "-" } },
  ];
  return (
    <ul className="totals" aria-label={home.totals}>
      {list.map(({ count, name, search, binding }) => (
        <li key={name}>
          <Link to="/commitments" search={search} className={binding === true ? "binding" : undefined}>
            <span className="total">{integer(count, language)}</span>
            <span>{name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
