import { Link } from "@tanstack/react-router";
import { Head, PageStatus } from "../../shell/page-head.tsx";
import { useMessages } from "../../shell/preferences.tsx";

/** Page of an address that leads nowhere. */
export const NotFoundPage = () => {
  const { problem } = useMessages();
  return (
    <div className="notice-page">
      <PageStatus status={404} />
      <Head title={problem.notFoundTitle} description={problem.notFound} canonical="/" />
      <h1>{problem.notFoundTitle}</h1>
      <p>{problem.notFound}</p>
      <p>
        <Link to="/">{problem.home}</Link>
      </p>
    </div>
  );
};
