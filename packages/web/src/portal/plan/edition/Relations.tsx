import type { EditionRelation, EditionReport } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type EditionAddress, editionChanges, editionRelations } from "../../../address/edition.ts";
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
  const sum = (relations: readonly EditionRelation[]) =>
    relations.reduce((total, relation) => total + (counts[relation] ?? 0), 0);
  const chosen = address.relation ?? [];
  const tabs = [
    {
      ...{ key: "changed", name: words.changed, count: sum(editionChanges), filter: {} },
      current: chosen.length === 0 && address.show === undefined,
    },
    ...editionRelations.map((relation) => ({
      ...{ key: relation, name: words.relations[relation], count: sum([relation]) },
      ...{ filter: { relation: [relation] }, current: chosen.includes(relation) },
    })),
    {
      ...{ key: "all", name: words.all, count: sum(editionRelations), filter: { show: "all" as const } },
      current: address.show === "all",
    },
  ];
  return (
    <nav className="search-tabs edition-tabs" aria-label={words.filterLabel}>
      {tabs.map(({ key, name, count, filter, current }) => (
        <Link
          key={key}
          to="/documents/$id/edition"
          params={{ id }}
          search={{ of: address.of, q: address.q, ...filter }}
          aria-current={current ? "page" : undefined}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {name} <span className="second number">{integer(count, language)}</span>
        </Link>
      ))}
    </nav>
  );
};
