import { commitmentKinds } from "../../address/plan.ts";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { Entry } from "./entry.ts";

export type Kinds = readonly (typeof commitmentKinds)[number][];

interface KindFilterProps {
  readonly entries: readonly Entry[];
  /** Kinds shown; undefined shows all. */
  readonly kinds: Kinds | undefined;
  readonly onChange: (kinds: Kinds | undefined) => void;
}

const toggled = (kinds: Kinds | undefined, kind: Kinds[number]): Kinds | undefined => {
  const next = kinds?.includes(kind) ? kinds.filter((other) => other !== kind) : [...(kinds ?? []), kind];
  return next.length === 0 || next.length === commitmentKinds.length ? undefined : next;
};

/** Chooses which kinds of commitments the rail and the text show; the lines are the legend of the marks. */
export const KindFilter = ({ entries, kinds, onChange }: KindFilterProps) => {
  const { messages, language } = usePreferences();
  return (
    <fieldset className="kind-filter">
      <legend className="visually-hidden">{messages.plan.filter}</legend>
      <button type="button" aria-pressed={kinds === undefined} onClick={() => onChange(undefined)}>
        {messages.plan.all}
      </button>
      {commitmentKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kinds?.includes(kind) ?? false}
          onClick={() => onChange(toggled(kinds, kind))}
        >
          <span className={`kind-mark ${kind}`}>{messages.kindsMany[kind]}</span>{" "}
          <span className="second number">
            {integer(entries.filter((entry) => entry.kind === kind).length, language)}
          </span>
        </button>
      ))}
    </fieldset>
  );
};
