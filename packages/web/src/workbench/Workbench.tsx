import { type ComponentType, useEffect, useState } from "react";
import { useMessages } from "../shell/preferences.tsx";

/**
 * Loads a page of the workbench. Null in the server's bundle, which leaves the workbench and antd out:
 * `import.meta.env.SSR ? null : () => import(…)`.
 */
export type WorkbenchLoader = (() => Promise<ComponentType>) | null;

const Waiting = () => {
  const { workbench } = useMessages();
  return (
    <div className="workbench-waiting">
      <p role="status">{workbench.loading}</p>
      <noscript>{workbench.needsScript}</noscript>
    </div>
  );
};

/**
 * A page of the workbench. The server, and the browser's first render, show its waiting frame; the page itself and
 * antd with it are loaded afterwards.
 */
export const Workbench = ({ load }: { readonly load: WorkbenchLoader }) => {
  const [Page, setPage] = useState<ComponentType | null>(null);
  useEffect(() => {
    void load?.().then((loaded) => setPage(() => loaded));
  }, [load]);
  return Page === null ? <Waiting /> : <Page />;
};
