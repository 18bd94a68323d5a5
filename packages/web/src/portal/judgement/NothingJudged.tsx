import { useCockpitWords } from "../../messages/cockpit.ts";
import { NothingHeld } from "../comparison/NothingHeld.tsx";

interface NothingJudgedProps {
  /** Whether the page tells of another day than today. */
  readonly then: boolean;
  /** Whether something is still being judged. */
  readonly judging: boolean;
}

/** In place of statuses before there is any: what will be here, and how to get it here. */
export const NothingJudged = ({ then, judging }: NothingJudgedProps) => {
  const words = useCockpitWords();
  if (then) return <p className="nothing-fits">{words.emptyThen}</p>;
  if (judging) return <p className="notice">{words.judging}</p>;
  return <NothingHeld title={words.empty} hint={words.emptyHint} />;
};
