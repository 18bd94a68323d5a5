import type { EditionReport } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type EditionAddress, editionRelations } from "../../../address/edition.ts";
import { integer } from "../../../format/number.ts";
import { usePreferences } from "../../../shell/preferences.tsx";

interface RelationsProps {
  readonly id: string;
  readonly counts: EditionReport["counts"];
  readonly address: EditionAddress;
}

/** How many commitments came to what, each leading to those. */
export const Relations = ({ id, counts, address }: RelationsProps) => {
  const { messages, language } = usePreferences();
  const words = messages.edition;
  const all = editionRelations.reduce((sum, relation) => sum + (counts[relation] ?? 0), 0);
  const chosen = address.relation ?? [];
  const tabs = [
    { key: "all", name: words.all, count: all, relation: undefined, current: chosen.length === 0 },
    ...editionRelations.map((relation) => ({
      ...{ key: relation, name: words.relations[relation], count: counts[relation] ?? 0, relation: [relation] },
      current: chosen.includes(relation),
    })),
  ];
  return (
    <nav className="search-tabs edition-tabs" aria-label={words.filterLabel}>
      {tabs.map(({ key, name, count, relation, current }) => (
        <Link
          key={key}
          to="/documents/$id/edition"
          params={{ id }}
          search={{ ...address, relation, offset: undefined }}
          aria-current={current ? "page" : undefined}
          activeProps={{}}
        >
          {name} <span className="second number">{integer(count, language)}</span>
        </Link>
      ))}
    </nav>
  );
};
