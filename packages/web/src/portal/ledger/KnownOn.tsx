import { type FormEvent, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { Popover } from "../layout/Popover.tsx";

interface KnownOnProps {
  readonly asOf: string | undefined;
  readonly onChange: (asOf: string) => void;
}

const dayLength = "2026-01-01".length;

/** Beijing is eight hours ahead; the interface knows no day to come. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, dayLength);

/** Asks for a day: the list then tells what was known at its end. */
export const KnownOn = ({ asOf, onChange }: KnownOnProps) => {
  const { asOf: words } = useMessages();
  // Another key closes the panel.
  const [round, setRound] = useState(0);
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setRound(round + 1);
    onChange(String(new FormData(event.currentTarget).get("day")));
  };
  return (
    <Popover key={round} className="columns" label={words.tool}>
      <form className="as-of-editor" onSubmit={show}>
        <label htmlFor="known-on">{words.on}</label>
        <input
          id="known-on"
          name="day"
          type="date"
          required
          max={today()}
          defaultValue={asOf?.slice(0, dayLength) ?? ""}
        />
        <button type="submit" className="button">
          {words.show}
        </button>
      </form>
    </Popover>
  );
};
