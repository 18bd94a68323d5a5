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

/** The code did not come: the server is gone, or has been renewed since this page was opened. */
const NotLoaded = () => {
  const { problem } = useMessages();
  return (
    <div className="workbench-waiting" role="alert">
      <p>{problem.unreachable}</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {problem.retry}
        </button>
      </p>
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
    load?.().then(
      (loaded) => setPage(() => loaded),
      () => setPage(() => NotLoaded),
    );
  }, [load]);
  return Page === null ? <Waiting /> : <Page />;
};
