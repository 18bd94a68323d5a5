import type { RefusalPage } from "@lantu/server/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useCallback } from "react";
import { type RefusalsAddress, readRefusalsAddress } from "../../../address/admin.ts";
import { writeQuery } from "../../../address/query.ts";
import { turned } from "../../../address/turn.ts";
import { minute } from "../../../format/time.ts";
import { useChosenAddress } from "../../../shell/chosen-address.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { deskApi } from "../../api/desk-api.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useShownAddress } from "../../frame/use-shown-address.ts";
import { useSettingsWords } from "../../words/settings.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";
import { refusalTitle } from "./refusal-title.ts";

const route = getRouteApi("/admin/refusals");

const textOf = (form: FormData, name: string): string | undefined => String(form.get(name) ?? "").trim() || undefined;

const readForm = (form: HTMLFormElement, { address }: RefusalsAddress): RefusalsAddress => {
  const data = new FormData(form);
  const [q, code, from, until] = ["q", "code", "from", "until"].map((name) => textOf(data, name));
  return { q, code, address, from, until };
};

interface FilterProps {
  readonly asked: RefusalsAddress;
  readonly codes: RefusalPage["facets"]["code"];
}

/** Narrows the refusals; everything chosen stands in the address. */
const Filter = ({ asked, codes }: FilterProps) => {
  const { refusals: words } = useSettingsWords();
  const { language } = usePreferences();
  const navigate = useNavigate();
  const change = useCallback(
    (form: HTMLFormElement) =>
      void navigate({ to: "/admin/refusals", search: readForm(form, asked), resetScroll: false }),
    [navigate, asked],
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change(event.currentTarget);
  };
  const { before: _, ...filters } = asked;
  return (
    <search aria-label={words.filter}>
      <form
        key={JSON.stringify(filters)}
        className="journal-filter"
        onSubmit={submit}
        onChange={({ target, currentTarget }) => target instanceof HTMLSelectElement && change(currentTarget)}
      >
        <label className="desk-field words">
          <span>{words.words}</span>
          <input type="search" name="q" maxLength={200} defaultValue={asked.q} />
        </label>
        <label className="desk-field">
          <span>{words.why}</span>
          <select name="code" defaultValue={asked.code ?? ""} key={codes.length}>
            <option value="">{words.anyWhy}</option>
            {codes.map(({ value, count }) => (
              <option key={value} value={value}>
                {refusalTitle(value, language)} ({count})
              </option>
            ))}
          </select>
        </label>
        <label className="desk-field">
          <span>{words.from}</span>
          <input type="date" name="from" defaultValue={asked.from} />
        </label>
        <label className="desk-field">
          <span>{words.until}</span>
          <input type="date" name="until" defaultValue={asked.until} />
        </label>
        <button type="submit" className="button">
          {words.find}
        </button>
      </form>
      {isNarrowed(asked) ? (
        <p className="journal-narrowed">
          {asked.address === undefined ? null : <span className="second">{asked.address} </span>}
          <Link to="/admin/refusals">{words.clear}</Link>
        </p>
      ) : null}
    </search>
  );
};

const isNarrowed = ({ before: _, ...filters }: RefusalsAddress): boolean =>
  Object.values(filters).some((value) => value !== undefined);

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
        {page.items.map(({ id, at, lastAt, times, person, method, path, code, about, address }) => (
          <tr key={id}>
            <td>
              {minute(lastAt, language)}
              {times === 1 ? null : (
                <span className="second" title={minute(at, language)}>
                  {" "}
                  {words.times(times)}
                </span>
              )}
            </td>
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
              {about === null ? null : <span className="second"> {about}</span>}
            </td>
            <td>{refusalTitle(code, language)}</td>
            <td>
              {address === null ? null : (
                <Link to="/admin/refusals" search={{ address }}>
                  {address}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Loaded = () => {
  const { refusals: words } = useSettingsWords();
  const asked = useChosenAddress(route.useSearch(), readRefusalsAddress);
  const query = writeQuery({ ...asked });
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["refusals", query],
    queryFn: () => deskApi.get<RefusalPage>(workAddressOf.refusals(query)),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const shown = useShownAddress(asked, isPlaceholderData);
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onAgain={() => void refetch()} />;
  if (data.items.length === 0 && !isNarrowed(asked)) return <p className="imports-empty second">{words.empty}</p>;
  return (
    <>
      <Filter asked={asked} codes={data.facets.code} />
      <p className="second journal-total" role="status">
        {data.items.length === 0 ? words.nothing : words.total(data.total)}
      </p>
      {data.items.length === 0 ? null : <Rows page={data} />}
      <nav className="pager" aria-label={words.pages}>
        {asked.before === undefined ? null : (
          <Link to="/admin/refusals" search={{ ...asked, before: undefined }}>
            {words.first}
          </Link>
        )}
        {data.next === null ? null : (
          <Link to="/admin/refusals" search={turned(asked, shown, { before: data.next })} rel="next">
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
