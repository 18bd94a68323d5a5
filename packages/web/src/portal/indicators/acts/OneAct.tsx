import type { Indicator } from "../load-indicator.ts";
import type { Act } from "./act.ts";
import { OtherName, OwnIndicator } from "./ProvisionalActs.tsx";
import { FurtherNames, MergeInto, NewVersion, SplitInto } from "./RegisteredActs.tsx";

interface OneActProps {
  readonly act: Act;
  readonly indicator: Indicator;
  readonly onCancel: () => void;
}

/** The form of the act that was chosen. */
export const OneAct = ({ act, indicator, onCancel }: OneActProps) => {
  const [latest] = indicator.versions;
  if (act === "other-name") return <OtherName indicator={indicator} onCancel={onCancel} />;
  if (act === "own") return <OwnIndicator indicator={indicator} onCancel={onCancel} />;
  if (latest === undefined) return null;
  if (act === "name") return <FurtherNames latest={latest} onCancel={onCancel} />;
  if (act === "version") return <NewVersion latest={latest} onCancel={onCancel} />;
  if (act === "merge") return <MergeInto latest={latest} onCancel={onCancel} />;
  return <SplitInto latest={latest} onCancel={onCancel} />;
};
