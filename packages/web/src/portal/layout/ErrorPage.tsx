import { Link, useRouter } from "@tanstack/react-router";
import { ApiError } from "../../api/api.ts";
import { Head, PageStatus } from "../../shell/page-head.tsx";
import { useMessages } from "../../shell/preferences.tsx";

const useExplanation = (error: unknown): string => {
  const { problem } = useMessages();
  if (!(error instanceof ApiError)) return problem.unknown;
  if (error.problem !== null) return error.problem.detail;
  return error.status === 0 ? problem.unreachable : problem.unknown;
};

/** Page shown where another could not be loaded: what happened, what was kept, what to do. */
export const ErrorPage = ({ error }: { readonly error: unknown }) => {
  const { problem } = useMessages();
  const router = useRouter();
  const explanation = useExplanation(error);
  const status = error instanceof ApiError && error.status >= 400 ? error.status : 500;
  return (
    <div className="notice-page" role="alert">
      <PageStatus status={status} />
      <Head title={problem.errorTitle} description={explanation} canonical="/" />
      <h1>{problem.errorTitle}</h1>
      <p>{explanation}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => void router.invalidate()}>
          {problem.retry}
        </button>
        <Link to="/">{problem.home}</Link>
      </p>
    </div>
  );
};
