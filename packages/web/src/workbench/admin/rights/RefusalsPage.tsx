import type { RefusalPage } from "@lantu/server/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { writeQuery } from "../../../address/query.ts";
import { minute } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { deskApi } from "../../api/desk-api.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useSettingsWords } from "../../words/settings.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";
import { refusalTitle } from "./refusal-title.ts";

const route = getRouteApi("/admin/refusals");

const Rows = ({ page }: { readonly page: RefusalPage }) => {
  const { refusals: words } = useSettingsWords();
  const { language } = usePreferences();
  return (
    <table className="values-table people-table">
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.why}</th>
          <th scope="col">{words.address}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map(({ id, at, person, method, path, code, address }) => (
          <tr key={id}>
            <td>{minute(at, language)}</td>
            <td>
              {person === null ? (
                <span className="second">{words.stranger}</span>
              ) : (
                <Link to="/admin/people/$id" params={{ id: person.id }}>
                  {person.name}
                </Link>
              )}
            </td>
            <td className="refused-path">
              <code>
                {method} {path}
              </code>
            </td>
            <td>{refusalTitle(code, language)}</td>
            <td>{address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Loaded = () => {
  const { refusals: words } = useSettingsWords();
  const { before } = route.useSearch();
  const query = writeQuery({ before });
  const { data, error, refetch } = useQuery({
    queryKey: ["refusals", query],
    queryFn: () => deskApi.get<RefusalPage>(workAddressOf.refusals(query)),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onAgain={() => void refetch()} />;
  if (data.items.length === 0) return <p className="imports-empty second">{words.empty}</p>;
  return (
    <>
      <Rows page={data} />
      <nav className="pager" aria-label={words.pages}>
        {before === undefined ? null : <Link to="/admin/refusals">{words.first}</Link>}
        {data.next === null ? null : (
          <Link to="/admin/refusals" search={{ before: data.next }} rel="next">
            {words.next} →
          </Link>
        )}
      </nav>
    </>
  );
};

/** Requests that were refused. */
export const RefusalsPage = () => {
  const { refusals: words } = useSettingsWords();
  return (
    <AdminFrame part={adminParts.refusals} title={words.title} description={words.lead}>
      <h1>{words.title}</h1>
      <p className="imports-lead">{words.lead}</p>
      <Loaded />
    </AdminFrame>
  );
};
