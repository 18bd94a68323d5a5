import { useState } from "react";
import { useMergeWords } from "../words/merge.ts";

/** A field in which two who wrote the same thing differ; both sides as they are to be read. */
export interface MergeField {
  readonly key: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

interface MergeViewProps {
  readonly title: string;
  readonly text: string;
  readonly fields: readonly MergeField[];
  /** What the other side is called, where it is not what is saved. */
  readonly theirs?: string;
  /** Told the keys of the fields of which the other side was taken. */
  readonly onChosen: (taken: ReadonlySet<string>) => void;
}

/** Two wrote the same thing: both are shown, field by field, and nothing is lost until somebody chooses. */
export const MergeView = ({ title, text, fields, theirs, onChosen }: MergeViewProps) => {
  const words = useMergeWords();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, other: boolean) => {
    const next = new Set(taken);
    if (other) next.add(key);
    else next.delete(key);
    setTaken(next);
  };
  const names = { mine: words.mine, theirs: theirs ?? words.theirs };
  return (
    <section className="notice merge-view" aria-label={title}>
      <div role="alert">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {fields.map((field) => (
        <fieldset key={field.key}>
          <legend>{field.name}</legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`side-${field.key}`}
                checked={taken.has(field.key) === (side === "theirs")}
                onChange={() => choose(field.key, side === "theirs")}
              />
              <span>
                <span className="second">{names[side]}</span>
                <span className="merge-text">{field[side] === "" ? words.empty : field[side]}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" className="button primary" onClick={() => onChosen(taken)}>
        {words.goOn}
      </button>
    </section>
  );
};
