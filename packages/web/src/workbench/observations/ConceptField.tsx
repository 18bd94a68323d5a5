import type { RefSelectProps } from "antd";
import { type InvalidEvent, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { ConceptSelect } from "./ConceptSelect.tsx";

interface ConceptFieldProps {
  readonly label: string;
  /** Id of the indicator; empty where none is chosen, which no form is sent with. */
  readonly value: string;
  readonly onChange: (concept: string) => void;
}

const nothing = (): void => undefined;

/** Chooses a registered indicator, found by any of its names, under the field's name. */
export const ConceptField = ({ label, value, onChange }: ConceptFieldProps) => {
  const { conceptNeeded } = useWords().tables.entry;
  const [tried, setTried] = useState(false);
  const select = useRef<RefSelectProps>(null);
  const isMissing = tried && value === "";
  const refuse = (event: InvalidEvent<HTMLInputElement>) => {
    event.preventDefault();
    setTried(true);
    select.current?.focus();
  };
  return (
    <div className="desk-field">
      <span aria-hidden="true">{label}</span>
      <ConceptSelect<string>
        {...{ ref: select, value: value === "" ? undefined : value, onChange }}
        {...(isMissing ? { status: "error" } : {})}
        aria-label={label}
        aria-required
      />
      {isMissing ? (
        <span className="field-problem" role="alert">
          {conceptNeeded}
        </span>
      ) : null}
      {/* A form asks its own fields alone whether it can be sent; this one stands in for the choice above. */}
      <span className="visually-hidden" aria-hidden="true">
        <input required tabIndex={-1} value={value} onChange={nothing} onInvalid={refuse} />
      </span>
    </div>
  );
};
