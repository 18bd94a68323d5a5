import type { Unit, UnitVersion } from "@lantu/server/contract";
import { minute } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { JournalLink } from "../../journal/JournalLink.tsx";
import { useAdminWords } from "../../words/admin.ts";

interface UnitHistoryProps {
  /** Newest first. */
  readonly history: readonly UnitVersion[];
  readonly units: readonly Unit[];
}

/** A field of a unit as it stood, in words. */
const useField = (units: readonly Unit[]) => {
  const words = useAdminWords();
  const named = (id: string): string => units.find((unit) => unit.id === id)?.name ?? id;
  return (state: UnitVersion["unit"] | undefined, field: string): string => {
    if (state === undefined) return words.none;
    if (field === "kind") return words.units.kinds[state.kind];
    if (field === "parent") return state.parent === null ? words.units.top : named(state.parent);
    if (field === "becomes") return state.becomes.length === 0 ? words.none : state.becomes.map(named).join(" · ");
    const value: unknown = Object.entries(state).find(([name]) => name === field)?.[1];
    return typeof value === "string" || typeof value === "number" ? String(value) : words.none;
  };
};

/** What became of a unit, entry by entry. */
export const UnitHistory = ({ history, units }: UnitHistoryProps) => {
  const words = useAdminWords();
  const { language } = usePreferences();
  const told = useField(units);
  if (history.length === 0) return <p className="second">{words.units.noHistory}</p>;
  return (
    <ol className="journal">
      {history.map((version, index) => {
        const before = history[index + 1]?.unit;
        return (
          <li key={version.seq}>
            <time dateTime={version.at}>{minute(version.at, language)}</time>
            <span>
              <strong>{words.units.acts[version.act] ?? version.act}</strong>
              {before === undefined
                ? null
                : version.changed.map((field) => (
                    <span key={field} className="journal-change">
                      {words.units.fields[field] ?? field}: {told(before, field)} → {told(version.unit, field)}
                    </span>
                  ))}
              {version.reason === null ? null : <span className="journal-change second">{version.reason}</span>}
            </span>
            <span className="second journal-seal">
              {version.actor === null ? null : `${version.actorName ?? words.units.somebody} · `}
              <JournalLink seq={version.seq} />
            </span>
          </li>
        );
      })}
    </ol>
  );
};
