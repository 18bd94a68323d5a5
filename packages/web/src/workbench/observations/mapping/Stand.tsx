import type { ObservationImport } from "@lantu/server/contract";
import { integer } from "../../../format/number.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useWords } from "../../words/use-words.ts";
import { stateOf } from "../tables/table-list.ts";
import { fieldNames } from "./field-names.ts";
import type { MappingState } from "./use-mapping.ts";

const counted = ["rows", "fresh", "vintages", "same", "errors"] as const;

/** What the last check counted. */
export const Counts = ({ counts }: Pick<ObservationImport, "counts">) => {
  const { language } = usePreferences();
  const { mapping: words } = useWords().tables;
  if (counts === null) return null;
  return (
    <dl className="table-counts" aria-label={words.counts}>
      {counted.map((name) => (
        <div key={name} data-wrong={(name === "errors" && counts.errors > 0) || undefined}>
          <dd className="number">{integer(counts[name], language)}</dd>
          <dt>{words.count[name]}</dt>
        </div>
      ))}
    </dl>
  );
};

interface StandProps {
  readonly table: ObservationImport;
  readonly state: MappingState;
}

/** Where a table stands, in one sentence: what is open, what is wrong, or that it can be published. */
export const Stand = ({ table, state }: StandProps) => {
  const { language } = usePreferences();
  const { stands } = useWords().tables.mapping;
  const kind = standOf(table, state);
  const sentence = {
    unmapped: () => stands.unmapped(fieldNames(state.open, language)),
    changed: () => stands.changed,
    faulty: () => stands.faulty(table.counts?.errors ?? table.errors.length),
    verified: () => stands.verified,
    held: () => stands.held,
    empty: () => table.problem?.detail ?? stands.unchecked,
  }[kind]();
  return (
    <p className="table-stand" data-stand={kind} role="status">
      {sentence}
    </p>
  );
};

type Standing = "unmapped" | "changed" | "faulty" | "verified" | "held" | "empty";

const standOf = (table: ObservationImport, { open, changed }: MappingState): Standing => {
  if (open.length > 0) return "unmapped";
  if (changed) return "changed";
  const told = stateOf(table);
  if (told === "verified" || told === "held") return told;
  return table.errors.length > 0 ? "faulty" : "empty";
};
