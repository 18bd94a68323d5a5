import type { CommitmentDetail } from "@lantu/server/contract";
import { type ComponentType, useEffect, useState } from "react";

interface WorkProps {
  readonly commitment: CommitmentDetail;
  readonly asOf?: string | undefined;
}

/** Where the work on a commitment stands: its code, words and data come once the page is painted; the place is kept. */
export const WorkPlace = (props: WorkProps) => {
  const [panel, setPanel] = useState<{ readonly Panel: ComponentType<WorkProps> } | null>(null);
  useEffect(() => {
    let here = true;
    import("./WorkPanel.tsx").then(
      ({ WorkPanel }) => here && setPanel({ Panel: WorkPanel }),
      // The page says all else without it; a reload asks for it again.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  return <div className="work-place">{panel === null ? null : <panel.Panel {...props} />}</div>;
};
