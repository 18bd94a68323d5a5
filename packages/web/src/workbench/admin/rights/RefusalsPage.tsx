import type { RefusalPage } from "@lantu/server/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { type RefusalsAddress, readRefusalsAddress } from "../../../address/admin.ts";
import { writeQuery } from "../../../address/query.ts";
import { turned } from "../../../address/turn.ts";
import { integer } from "../../../format/number.ts";
import { minute } from "../../../format/time.ts";
import { useField } from "../../../portal/layout/use-field.ts";
import { useChosenAddress } from "../../../shell/chosen-address.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { deskApi } from "../../api/desk-api.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useShownAddress } from "../../frame/use-shown-address.ts";
import { useSettingsWords } from "../../words/settings.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";
import { FilterSelect } from "../FilterSelect.tsx";
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
  const [q, from, until] = [useField(asked.q), useField(asked.from), useField(asked.until)];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = readForm(event.currentTarget, asked);
    void navigate({ to: "/admin/refusals", search, resetScroll: false });
  };
  return (
    <search aria-label={words.filter}>
      <form className="journal-filter" onSubmit={submit}>
        <label className="desk-field words">
          <span>{words.words}</span>
          <input ref={q} type="search" name="q" maxLength={200} defaultValue={asked.q} />
        </label>
        <FilterSelect
          {...{ name: "code", label: words.why, all: words.anyWhy, value: asked.code }}
          choices={codes.map(({ value, count }) => ({
            value,
            label: `${refusalTitle(value, language)} (${integer(count, language)})`,
          }))}
          nameOf={(code) => refusalTitle(code, language)}
        />
        <label className="desk-field">
          <span>{words.from}</span>
          <input ref={from} type="date" name="from" defaultValue={asked.from} />
        </label>
        <label className="desk-field">
          <span>{words.until}</span>
          <input ref={until} type="date" name="until" defaultValue={asked.until} />
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

interface FoundProps {
  readonly page: RefusalPage;
  readonly asked: RefusalsAddress;
  /** That of the refusals to be seen. */
  readonly shown: RefusalsAddress;
}

/** How many fit, a page of them, and the ways to the other pages. */
const Found = ({ page, asked, shown }: FoundProps) => {
  const { refusals: words } = useSettingsWords();
  return (
    <>
      <p className="second journal-total" role="status">
        {page.items.length === 0 ? words.nothing : words.total(page.total)}
      </p>
      {page.items.length === 0 ? null : <Rows page={page} />}
      <nav className="pager" aria-label={words.pages}>
        {asked.before === undefined ? null : (
          <Link to="/admin/refusals" search={{ ...asked, before: undefined }}>
            {words.first}
          </Link>
        )}
        {page.next === null ? null : (
          <Link to="/admin/refusals" search={turned(asked, shown, { before: page.next })} rel="next">
            {words.next} →
          </Link>
        )}
      </nav>
    </>
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
  if (data?.items.length === 0 && !isNarrowed(asked) && !isNarrowed(shown))
    return <p className="imports-empty second">{words.empty}</p>;
  return (
    <>
      <Filter asked={asked} codes={data?.facets.code ?? []} />
      {data !== undefined ? (
        <Found asked={asked} shown={shown} page={data} />
      ) : error === null ? (
        <Loading />
      ) : (
        <Trouble error={error} onAgain={() => void refetch()} />
      )}
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
