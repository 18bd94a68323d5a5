import type { WorkPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type AssignAddress, assignedStates, isNarrowed, missingParts } from "../../address/assign.ts";
import { importances } from "../../address/importance.ts";
import { commitmentKinds } from "../../address/plan.ts";
import { type Filter, FilterForm } from "../../portal/comparison/FilterForm.tsx";
import { useAssignWords } from "../words/assign.ts";
import type { GaugedPlan } from "./Gauges.tsx";
import { UnitPicker } from "./units/UnitPicker.tsx";
import type { UnitIndex } from "./units/unit-search.ts";

interface DeskFilterProps {
  readonly address: AssignAddress;
  readonly facets: WorkPage["facets"];
  readonly plans: readonly GaugedPlan[];
  readonly index: UnitIndex;
  readonly onChange: (change: AssignAddress) => void;
}

const useFilters = ({ address, facets, plans }: DeskFilterProps): readonly Filter[] => {
  const { filter: words, importances: weights, table } = useAssignWords();
  const counted = (facet: keyof WorkPage["facets"], value: string): number =>
    facets[facet].find((one) => one.value === value)?.count ?? 0;
  const choices = <T extends string>(facet: keyof WorkPage["facets"], all: readonly T[], name: (value: T) => string) =>
    all.map((value) => ({ value, label: name(value), count: counted(facet, value) }));
  return [
    {
      ...{ name: "document", label: words.document, all: words.anyDocument, value: address.document?.join(",") },
      choices: choices(
        "document",
        plans.map(({ id }) => id),
        (id) => plans.find((plan) => plan.id === id)?.name ?? id,
      ),
    },
    {
      ...{ name: "assigned", label: words.assigned, all: words.anyAssigned, value: address.assigned?.join(",") },
      choices: choices("assigned", assignedStates, (state) => words.assignedStates[state]),
    },
    {
      ...{ name: "missing", label: words.missing, all: words.anyMissing, value: address.missing?.join(",") },
      choices: choices("missing", missingParts, (part) => words.missingParts[part]),
    },
    {
      ...{
        name: "importance",
        label: words.importance,
        all: words.anyImportance,
        value: address.importance?.join(","),
      },
      choices: choices("importance", importances, (one) => (one === "none" ? words.noImportance : weights[one])),
    },
    {
      ...{ name: "kind", label: words.kind, all: words.anyKind, value: address.kind?.join(",") },
      choices: choices("kind", commitmentKinds, (kind) => table.kinds[kind]),
    },
  ];
};

/** Narrows the desk; all that is chosen stands in the address. */
export const DeskFilter = (props: DeskFilterProps) => {
  const { address, index, onChange } = props;
  const { filter: words } = useAssignWords();
  const filters = useFilters(props);
  return (
    <div className="desk-filter">
      <FilterForm
        filters={filters}
        words={{ label: words.words, value: address.q }}
        kept={{}}
        // The query is read as that of the address is: what the form calls by a name, the address does too.
        onChange={(query) => onChange(query as unknown as AssignAddress)}
      />
      <div className="desk-filter-more">
        <div className="filter-unit">
          <span className="second" aria-hidden="true">
            {words.unit}
          </span>
          <UnitPicker
            index={index}
            label={words.unit}
            chosen={address.unit ?? []}
            several
            onChange={(units) => onChange({ unit: units.length === 0 ? undefined : units })}
          />
        </div>
        <label className="desk-check">
          <input
            type="checkbox"
            checked={address.proposed !== undefined}
            onChange={({ target }) => onChange({ proposed: target.checked ? "true" : undefined })}
          />{" "}
          {words.proposed}
        </label>
        {isNarrowed(address) ? (
          <Link to="/work/assign" className="clear-link">
            {words.clear}
          </Link>
        ) : null}
      </div>
    </div>
  );
};
