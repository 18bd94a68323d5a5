import type { DocumentSummary, Unit } from "@lantu/server/contract";
import { useNavigate } from "@tanstack/react-router";
import { type BriefingAddress, readBriefingAddress } from "../../address/warnings.ts";
import { documentName } from "../../format/document-name.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FilterForm } from "../comparison/FilterForm.tsx";
import { treeLines } from "../units/tree.ts";
import { useBriefingWords } from "./words.ts";

interface BriefingFiltersProps {
  readonly address: BriefingAddress;
  readonly documents: readonly DocumentSummary[];
  readonly units: readonly Unit[];
}

/** An em space wide as a character: lists of choices keep no other indent. */
const INDENT = "\u3000";

/** Narrows the morning page to a plan, to a unit with those below it, or both. */
export const BriefingFilters = ({ address, documents, units }: BriefingFiltersProps) => {
  const { language } = usePreferences();
  const words = useBriefingWords();
  const navigate = useNavigate();
  const filters = [
    {
      ...{ name: "document", label: words.document, all: words.allDocuments, value: address.document },
      choices: documents
        .filter(({ counts }) => counts.commitments > 0)
        .map((document) => ({ value: document.id, label: documentName(document, language), count: null })),
    },
    {
      ...{ name: "unit", label: words.unit, all: words.allUnits, value: address.unit },
      choices: treeLines(units).map(({ unit: { id, name, shortName }, depth }) => ({
        ...{ value: id, label: `${INDENT.repeat(depth)}${shortName ?? name}`, count: null },
      })),
    },
  ];
  return (
    <FilterForm
      filters={filters.filter(({ choices, value }) => choices.length > 0 || value !== undefined)}
      words={null}
      kept={{ day: address.day }}
      onChange={(query) =>
        void navigate({ to: "/briefing", search: { ...readBriefingAddress(query) }, resetScroll: false })
      }
    />
  );
};
