import { type FunctionComponent, useEffect, useState } from "react";
import type { PagePanelProps } from "../../../originals/PagePanel.tsx";

/** Where the panel stands; its code comes when the first page is opened, for most readers never open one. */
export const PagePanelPlace = (props: PagePanelProps) => {
  const [loaded, setLoaded] = useState<{ readonly Panel: FunctionComponent<PagePanelProps> } | null>(null);
  useEffect(() => {
    void import("../../../originals/PagePanel.tsx").then(({ PagePanel }) => setLoaded({ Panel: PagePanel }));
  }, []);
  return loaded === null ? null : <loaded.Panel {...props} />;
};
