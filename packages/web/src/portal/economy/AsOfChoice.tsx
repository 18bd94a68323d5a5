import { useRouter } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useEconomyWords } from "./words.ts";

interface AsOfChoiceProps {
  readonly asOf: string | undefined;
}

/** Leads to the same page as of another day; a plain form where there is no script. */
export const AsOfChoice = ({ asOf }: AsOfChoiceProps) => {
  const words = useEconomyWords();
  const router = useRouter();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("asOf") ?? "");
    const { pathname } = router.state.location;
    void router.navigate({ href: day === "" ? pathname : `${pathname}?asOf=${day}` });
  };
  return (
    <form className="day-choice" onSubmit={choose}>
      <label>
        <span className="second">{words.asOf}</span> <input key={asOf} type="date" name="asOf" defaultValue={asOf} />
      </label>
      <button type="submit" className="button">
        {words.show}
      </button>
    </form>
  );
};
