import type { Import } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect } from "react";
import { ApiError, createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { isWorking } from "../import/import-list.ts";
import { useWords } from "../words/use-words.ts";
import { Review } from "./Review.tsx";
import { useBook, useHistory } from "./use-review.ts";
import "./review.css";

const route = getRouteApi("/import/$id");
const api = createApi(browserTransport);

/** Milliseconds between two looks at an import that is still being read. */
const lookAgain = 700;

const Notice = ({ children, alert = false }: { readonly children: ReactNode; readonly alert?: boolean }) => {
  const words = useWords().review;
  return (
    <div className="notice-page" role={alert ? "alert" : "status"}>
      <p>{children}</p>
      <p>
        <Link to="/import">{words.back}</Link>
      </p>
    </div>
  );
};

const Failure = ({ error }: { readonly error: unknown }) => {
  const { language } = usePreferences();
  const words = useWords();
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 400);
  return <Notice alert>{missing ? words.review.notFound : problemText(error, language, words)}</Notice>;
};

const DocumentReview = ({ id }: { readonly id: string }) => {
  const words = useWords().review;
  const address = route.useSearch();
  const { data: book, error, refetch } = useBook(id);
  const history = useHistory(id);
  const fetchBook = useCallback(async () => (await refetch()).data ?? null, [refetch]);
  if (book !== undefined && history !== null)
    return <Review key={id} book={book} history={history} address={address} fetchBook={fetchBook} />;
  return error === null ? <Notice>{words.loading}</Notice> : <Failure error={error} />;
};

/** An import's address leads on to its document's, as soon as there is one. */
const ImportReview = ({ id }: { readonly id: string }) => {
  const words = useWords().review;
  const navigate = useNavigate();
  const { data, error } = useQuery({
    queryKey: ["import", id],
    queryFn: () => api.get<Import>(addressOf.import(id)),
    refetchInterval: ({ state }) => (state.data !== undefined && isWorking(state.data) ? lookAgain : false),
  });
  const document = data !== undefined && !isWorking(data) ? data.document : null;
  useEffect(() => {
    if (document !== null) void navigate({ to: "/import/$id", params: { id: document }, replace: true });
  }, [navigate, document]);
  if (error !== null) return <Failure error={error} />;
  if (data === undefined || document !== null) return <Notice>{words.loading}</Notice>;
  return <Notice>{isWorking(data) ? words.notReady : words.noDocument}</Notice>;
};

/** Review of one document, found by its own id or by that of its import. */
export const ReviewPage = () => {
  const { id } = route.useParams();
  return <Frame>{/^d[0-9a-z]{12}$/.test(id) ? <DocumentReview id={id} /> : <ImportReview id={id} />}</Frame>;
};
