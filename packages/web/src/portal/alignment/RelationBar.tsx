import type { AlignmentMatrix, AlignmentPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type AlignmentAddress, alignmentRelations, fromFirstLine } from "../../address/alignment.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { CountBar } from "../comparison/CountBar.tsx";
import { relationSigns } from "./signs.ts";

interface RelationBarProps {
  readonly of: Pick<AlignmentMatrix, "mode" | "from" | "to">;
  readonly counts: AlignmentPage["counts"];
  readonly address: AlignmentAddress;
}

/** How many commitments came to what, to scale; each relation leads to its lines, once more pressed back to all. */
export const RelationBar = ({ of: { mode, from, to }, counts, address }: RelationBarProps) => {
  const words = useAlignmentWords();
  const chosen = address.relation ?? [];
  const parts = alignmentRelations[mode].map((relation) => ({
    ...{ key: relation, name: words.relations[relation], glyph: relationSigns[relation] },
    ...{ count: counts[relation] ?? 0, current: chosen.includes(relation) },
  }));
  return (
    <CountBar
      label={words.counts}
      parts={parts}
      link={({ key, current }, content) => (
        <Link
          to="/alignments/$from/$to"
          params={{ from: from.id, to: to.id }}
          search={{
            ...fromFirstLine(address),
            relation: current ? undefined : alignmentRelations[mode].filter((one) => one === key),
          }}
          aria-current={current ? "true" : undefined}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {content}
        </Link>
      )}
    />
  );
};
