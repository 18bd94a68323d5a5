import { useRouterState } from "@tanstack/react-router";
import { useMessages } from "../../shell/preferences.tsx";

/** A hairline under the header while the next page is on its way. */
export const LoadingLine = () => {
  const { nav } = useMessages();
  const loading = useRouterState({ select: (state) => state.isLoading });
  return (
    <div className="loading-line" role="status" data-loading={loading || undefined}>
      {loading ? <span className="visually-hidden">{nav.loading}</span> : null}
    </div>
  );
};
