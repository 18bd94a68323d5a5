import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { writeQuery } from "../../address/query.ts";
import { readUnitsAddress, type UnitsAddress } from "../../address/units.ts";
import { integer } from "../../format/number.ts";
import { day } from "../../format/time.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { useField } from "../layout/use-field.ts";
import { type TreeLine, treeLines } from "./tree.ts";
import { useUnitsWords } from "./words.ts";

const route = getRouteApi("/units");

const Search = ({ shown }: { readonly shown: UnitsAddress }) => {
  const address = useChosenAddress(shown, readUnitsAddress);
  const field = useField(address.q);
  const words = useUnitsWords();
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    void navigate({ to: "/units", search: readUnitsAddress({ asOf: address.asOf, ...typed }) });
  };
  return (
    <search>
      <form className="units-search" onSubmit={submit}>
        {address.asOf === undefined ? null : <input type="hidden" name="asOf" value={address.asOf} />}
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={address.q}
          maxLength={100}
          placeholder={words.search}
          aria-label={words.search}
          autoComplete="off"
        />
        <label>
          <input
            type="checkbox"
            name="ended"
            value="include"
            checked={address.ended !== undefined}
            onChange={({ target }) => target.form?.requestSubmit()}
          />{" "}
          {words.ended}
        </label>
        <button type="submit" className="button">
          {words.find}
        </button>
      </form>
    </search>
  );
};

const Line = ({ line: { unit, depth }, asOf }: { readonly line: TreeLine; readonly asOf: string | undefined }) => {
  const { language } = usePreferences();
  const words = useUnitsWords();
  const count = (value: number) => (value === 0 ? <span className="second">—</span> : integer(value, language));
  return (
    <tr data-ended={unit.until !== null || undefined}>
      <th scope="row" style={{ paddingInlineStart: `${depth * 24}px` }}>
        <Link to="/units/$unit" params={{ unit: unit.id }} search={{ asOf }}>
          {unit.name}
        </Link>
        {unit.shortName === null ? null : <span className="second unit-short">{unit.shortName}</span>}
        {unit.until === null ? null : <span className="sample-mark">{words.endedOn(day(unit.until, language))}</span>}
      </th>
      <td className="second">{words.kinds[unit.kind]}</td>
      <td className="second number">{unit.code}</td>
      <td className="numeric">{count(unit.leads)}</td>
      <td className="numeric">{count(unit.helps)}</td>
    </tr>
  );
};

const Nothing = ({ address }: { readonly address: UnitsAddress }) => {
  const words = useUnitsWords();
  const { may } = useVisitor();
  const searched = address.q !== undefined;
  return (
    <div className="ledger-empty" role="status">
      <h2>{searched ? words.nothing : words.empty}</h2>
      <p>{searched ? words.nothingHint : words.emptyHint}</p>
      {searched ? (
        <p>
          <Link to="/units">{words.clear}</Link>
        </p>
      ) : may("manage-units") ? (
        <p>
          <a className="button primary" href="/admin/units">
            {words.manage}
          </a>
        </p>
      ) : null}
    </div>
  );
};

/** Every unit below the one it belongs to, with how much it has to do. */
export const UnitsPage = () => {
  const { items } = route.useLoaderData();
  const address = route.useSearch();
  const { language } = usePreferences();
  const words = useUnitsWords();
  const lines = treeLines(items);
  return (
    <div className="indicators-page units-page">
      <Head title={words.title} description={words.description} canonical="/units" />
      {address.asOf === undefined ? null : <AsOfBanner asOf={address.asOf} />}
      <h1>{words.title}</h1>
      <p className="second page-lead">{words.lead}</p>
      <Search shown={address} />
      {lines.length === 0 ? (
        <Nothing address={address} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <section className="table-frame" aria-label={words.tree} tabIndex={0}>
            <table className="data units-table">
              <thead>
                <tr>
                  <th scope="col">{words.columns.name}</th>
                  <th scope="col">{words.columns.kind}</th>
                  <th scope="col">{words.columns.code}</th>
                  <th scope="col" className="numeric">
                    {words.columns.leads}
                  </th>
                  <th scope="col" className="numeric">
                    {words.columns.helps}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Line key={line.unit.id} line={line} asOf={address.asOf} />
                ))}
              </tbody>
            </table>
          </section>
          <p className="pager">
            <span role="status">{words.total(lines.length)}</span>
            <a
              href={`/api/v1/sheets/units?${writeQuery({ q: address.q, asOf: address.asOf, lang: language })}`}
              download
            >
              {words.export}
            </a>
          </p>
        </>
      )}
    </div>
  );
};
