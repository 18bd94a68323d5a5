import { commitmentKinds } from "../../address/plan.ts";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import { type Choice, type Items, isDisputed } from "./items.ts";

interface ChoicesProps {
  readonly items: Items;
  readonly choice: Choice;
  /** Whether two people review independently. */
  readonly two: boolean;
  readonly onChange: (choice: Choice) => void;
}

const toggled = (kinds: Choice["kind"], kind: (typeof commitmentKinds)[number]): Choice["kind"] => {
  const next = kinds?.includes(kind) ? kinds.filter((one) => one !== kind) : [...(kinds ?? []), kind];
  return next.length === 0 || next.length === commitmentKinds.length ? undefined : next;
};

/** Chooses which items are gone through. */
export const Choices = ({ items, choice, two, onChange }: ChoicesProps) => {
  const { messages, language } = usePreferences();
  const words = useWords().review;
  const all = [...items.values()];
  const doubtful = all.filter(({ doubts }) => doubts.length > 0).length;
  const open = all.filter(({ state }) => state === "proposed").length;
  const count = (value: number) => <span className="second number">{integer(value, language)}</span>;
  return (
    <fieldset className="kind-filter choices">
      <legend className="visually-hidden">{words.filters}</legend>
      {commitmentKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={choice.kind?.includes(kind) ?? false}
          onClick={() => onChange({ ...choice, kind: toggled(choice.kind, kind) })}
        >
          <span className={`kind-mark ${kind}`}>{messages.kindsMany[kind]}</span>{" "}
          {count(all.filter((item) => item.kind === kind).length)}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={choice.doubt === "any"}
        onClick={() => onChange({ ...choice, doubt: choice.doubt === "any" ? undefined : "any" })}
      >
        {words.onlyDoubtful} {count(doubtful)}
      </button>
      <button
        type="button"
        aria-pressed={choice.state === "proposed"}
        onClick={() => onChange({ ...choice, state: choice.state === "proposed" ? undefined : "proposed" })}
      >
        {words.onlyOpen} {count(open)}
      </button>
      {two ? (
        <button
          type="button"
          aria-pressed={choice.disputed === "1"}
          onClick={() => onChange({ ...choice, disputed: choice.disputed === "1" ? undefined : "1" })}
        >
          {words.onlyDisputed} {count(all.filter(isDisputed).length)}
        </button>
      ) : null}
      <button
        type="button"
        aria-pressed={choice.order === "text"}
        onClick={() => onChange({ ...choice, order: choice.order === "text" ? undefined : "text" })}
      >
        {words.inTextOrder}
      </button>
    </fieldset>
  );
};
