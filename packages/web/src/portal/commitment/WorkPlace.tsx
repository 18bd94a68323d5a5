import type { CommitmentDetail } from "@lantu/server/contract";
import { Late } from "../../lazy-page.tsx";

interface PlaceProps {
  readonly commitment: CommitmentDetail;
  readonly asOf?: string | undefined;
}

const loadWork = async () => (await import("./WorkPanel.tsx")).WorkPanel;

/** Where the work on a commitment stands. */
export const WorkPlace = (given: PlaceProps) => <Late className="work-place" load={loadWork} given={given} />;

const loadJudgement = async () => (await import("./judgement/JudgementPanel.tsx")).JudgementPanel;

/** Where it stands how the commitment is judged. */
export const JudgementPlace = (given: PlaceProps) => (
  <Late className="judgement-place" load={loadJudgement} given={given} />
);
