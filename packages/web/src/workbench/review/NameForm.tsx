import { useLayoutEffect, useRef, useState } from "react";
import { isReviewerName, keepReviewer } from "../api/reviewer.ts";
import { useWords } from "../words/use-words.ts";
import { FormFrame } from "./FormFrame.tsx";

interface NameFormProps {
  readonly name: string | null;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks, once, under which name opinions are recorded. */
export const NameForm = ({ name, onSave, onClose }: NameFormProps) => {
  const words = useWords().reviewers;
  const [typed, setTyped] = useState(name ?? "");
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const given = typed.normalize("NFC").trim();
  const save = async () => {
    keepReviewer(given);
    onSave(given);
  };
  return (
    <FormFrame
      title={words.nameTitle}
      hint={words.nameHint}
      save={words.nameSave}
      disabled={!isReviewerName(given)}
      onSave={save}
      onClose={onClose}
    >
      <label className="desk-field">
        <span>{words.name}</span>
        <input
          ref={field}
          value={typed}
          maxLength={40}
          autoComplete="name"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
    </FormFrame>
  );
};
