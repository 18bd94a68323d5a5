import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type KeyWorksAddress, keyWorksSheetQuery, readKeyWorksAddress } from "../../address/key-works.ts";
import { documentName } from "../../format/document-name.ts";
import { useWorksWords } from "../../messages/works.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { type Filter, FilterForm } from "../comparison/FilterForm.tsx";
import { KeyWorksTable } from "./KeyWorksTable.tsx";
import type { KeyWorksHeld } from "./load-key-works.ts";

const route = getRouteApi("/key-works/$year");

const Years = ({ held, year }: { readonly held: KeyWorksHeld; readonly year: number }) => {
  const words = useWorksWords();
  const years = [...new Set([...held.years.map((one) => one.year), year])].sort((a, b) => b - a);
  return years.length < 2 ? null : (
    <nav className="key-work-years" aria-label={words.years}>
      {years.map((one) => (
        <Link key={one} to="/key-works/$year" params={{ year: String(one) }} search={{}}>
          {one}
        </Link>
      ))}
    </nav>
  );
};

const Filters = ({
  held,
  address,
  year,
}: {
  readonly held: KeyWorksHeld;
  readonly address: KeyWorksAddress;
  readonly year: number;
}) => {
  const { language } = usePreferences();
  const words = useWorksWords();
  const navigate = useNavigate();
  const { all } = words;
  const filters: readonly Filter[] = [
    {
      ...{ name: "unit", label: words.unit, all, value: address.unit },
      choices: held.units.map(({ id, name }) => ({ value: id, label: name, count: null })),
    },
    {
      ...{ name: "document", label: words.document, all, value: address.document },
      choices: held.documents.map((one) => ({ value: one.id, label: documentName(one, language), count: null })),
    },
  ];
  return (
    <FilterForm
      filters={filters}
      words={{ label: words.words, value: address.q }}
      kept={{}}
      onChange={(query) =>
        void navigate({
          to: "/key-works/$year",
          params: { year: String(year) },
          search: readKeyWorksAddress(query),
          resetScroll: false,
        })
      }
    />
  );
};

/** The yearly folder of key works (折子工程): a view of the ledger, one sheet a year, to be read and printed. */
export const KeyWorksPage = () => {
  const held = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readKeyWorksAddress);
  const { language } = usePreferences();
  const words = useWorksWords();
  const { page } = held;
  const { year } = page;
  const filtered = shown.unit !== undefined || shown.document !== undefined || shown.q !== undefined;
  const edit = page.mayChange ? <a href={`/work/key-works/${year}`}>{words.edit}</a> : null;
  return (
    <div className="comparison-page key-works-page">
      <Head title={words.title(year)} description={words.description(year)} canonical={`/key-works/${year}`} />
      <h1>{words.title(year)}</h1>
      <Years held={held} year={year} />
      {page.total === 0 && !filtered ? (
        <div className="ledger-empty">
          <h2>{words.empty(year)}</h2>
          <p>{words.emptyHint}</p>
          <p>{edit}</p>
        </div>
      ) : (
        <>
          <div className="comparison-tools">
            <Filters held={held} address={address} year={year} />
            <p className="comparison-files">
              {edit}
              <a href={`/api/v1/sheets/key-works?${keyWorksSheetQuery(year, address, language)}`} download>
                {words.xlsx}
              </a>
              <button type="button" className="link-button" onClick={() => window.print()}>
                {words.print}
              </button>
            </p>
          </div>
          {page.items.length === 0 ? (
            <p className="nothing-fits" role="status">
              {words.nothingFits}{" "}
              <Link to="/key-works/$year" params={{ year: String(year) }} search={{}}>
                {words.clear}
              </Link>
            </p>
          ) : (
            <KeyWorksTable items={page.items} label={words.title(year)} />
          )}
          <p className="second key-work-total">{words.total(page.total)}</p>
        </>
      )}
    </div>
  );
};
