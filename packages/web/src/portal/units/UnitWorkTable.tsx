import type { UnitDetail, WorkLine, WorkPage } from "@lantu/server/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { importances } from "../../address/importance.ts";
import { commitmentKinds } from "../../address/plan.ts";
import { firstPage, turned } from "../../address/turn.ts";
import { readUnitAddress, type UnitAddress } from "../../address/units.ts";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { type Filter, FilterForm } from "../comparison/FilterForm.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { useUnitsWords } from "./words.ts";

interface UnitWorkProps {
  readonly unit: UnitDetail;
  readonly page: WorkPage;
  /** As chosen last. */
  readonly address: UnitAddress;
  /** That of the page. */
  readonly shown: UnitAddress;
}

const useFilters = ({ page, address }: UnitWorkProps): readonly Filter[] => {
  const { one } = useUnitsWords();
  const { filters: words } = one;
  const counted = (facet: "kind" | "importance", value: string): number =>
    page.facets[facet].find((part) => part.value === value)?.count ?? 0;
  const plain = (value: string, label: string) => ({ value, label, count: null });
  return [
    {
      ...{ name: "role", label: words.role, all: words.anyRole, value: address.role },
      choices: [plain("lead", words.lead), plain("helping", words.helping)],
    },
    {
      ...{ name: "kind", label: words.kind, all: words.anyKind, value: address.kind?.join(",") },
      choices: commitmentKinds.map((kind) => ({ value: kind, label: words.kinds[kind], count: counted("kind", kind) })),
    },
    {
      ...{ name: "importance", label: words.importance, all: words.anyImportance },
      value: address.importance?.join(","),
      choices: importances.map((value) => ({
        ...{ value, count: counted("importance", value) },
        label: value === "none" ? words.noImportance : one.importances[value],
      })),
    },
    {
      ...{ name: "only", label: words.only, all: words.withBelow, value: address.only },
      choices: [plain("own", words.own)],
    },
  ];
};

/** What a unit does in a commitment; where one below it does it, that unit's name. */
const partOf = ({ assignment }: WorkLine, unit: string) => {
  if (assignment === null) return null;
  const { lead, cooperating, supporting } = assignment;
  if (lead?.id === unit) return { does: "lead", by: null } as const;
  if (cooperating.some(({ id }) => id === unit)) return { does: "cooperating", by: null } as const;
  if (supporting.some(({ id }) => id === unit)) return { does: "supporting", by: null } as const;
  return lead === null ? null : ({ does: "lead", by: lead } as const);
};

const Row = ({
  line,
  unit,
  contacts,
}: {
  readonly line: WorkLine;
  readonly unit: string;
  readonly contacts: boolean;
}) => {
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  const { id, title, document, assignment, printedDeadline, lastReport } = line;
  const part = partOf(line, unit);
  const importance = assignment?.importance ?? null;
  const nothing = <span className="second">{words.none}</span>;
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        <CommitmentLink id={id}>{title}</CommitmentLink>
        <span className="unit-work-plan">{document.title}</span>
      </th>
      <td data-label={words.columns.does}>
        {part === null
          ? nothing
          : part.by === null
            ? words.does[part.does]
            : words.doesBelow(words.does[part.does], part.by.shortName ?? part.by.name)}
      </td>
      <td className="number" data-label={words.columns.deadline}>
        {assignment?.deadline != null ? (
          period(assignment.deadline, language)
        ) : printedDeadline !== null ? (
          <>
            {period(printedDeadline, language)} <span className="second">{words.printed}</span>
          </>
        ) : (
          nothing
        )}
      </td>
      <td data-label={words.columns.importance}>
        {importance === null ? (
          nothing
        ) : (
          <span className={`importance ${importance}`}>{words.importances[importance]}</span>
        )}
      </td>
      {contacts ? <td data-label={words.columns.contact}>{assignment?.contact ?? nothing}</td> : null}
      <td data-label={words.columns.report}>
        {lastReport === null ? nothing : `${period(lastReport.period, language)} ${words.states[lastReport.state]}`}
      </td>
    </tr>
  );
};

const Pages = ({ page, address, shown, unit }: UnitWorkProps) => {
  const { one: words } = useUnitsWords();
  const at = { ...address, ...firstPage };
  const params = { unit: unit.id };
  return (
    <nav className="pager" aria-label={words.pages}>
      <span role="status">{words.total(page.total)}</span>
      {page.previous === null ? null : (
        <>
          <Link to="/units/$unit" params={params} search={at}>
            {words.first}
          </Link>
          <Link to="/units/$unit" params={params} search={turned(address, shown, { before: page.previous })} rel="prev">
            ← {words.previous}
          </Link>
        </>
      )}
      {page.next === null ? null : (
        <Link to="/units/$unit" params={params} search={turned(address, shown, { after: page.next })} rel="next">
          {words.next} →
        </Link>
      )}
      <Link
        to="/units/$unit"
        params={params}
        search={{ ...at, sort: address.sort === undefined ? "position" : undefined }}
        resetScroll={false}
      >
        {address.sort === undefined ? words.sortPosition : words.sortDeadline}
      </Link>
    </nav>
  );
};

const isFiltered = ({ role, kind, importance, missing, only, q }: UnitAddress): boolean =>
  [role, kind, importance, missing, only, q].some((value) => value !== undefined);

const Nothing = ({ unit, shown }: Pick<UnitWorkProps, "unit" | "shown">) => {
  const { one: words } = useUnitsWords();
  const { may } = useVisitor();
  const filtered = isFiltered(shown);
  return (
    <div className="unit-nothing" role="status">
      <p>{filtered ? words.noMatch : words.noWork}</p>
      {filtered ? (
        <p>
          <Link to="/units/$unit" params={{ unit: unit.id }} resetScroll={false}>
            {words.clear}
          </Link>
        </p>
      ) : (
        <p className="second">
          {words.noWorkHint} {may("assign") ? <a href="/work/assign?assigned=none">{words.assign}</a> : null}
        </p>
      )}
    </div>
  );
};

/** What a unit leads and helps, narrowed by the address. */
export const UnitWorkTable = (props: UnitWorkProps) => {
  const { unit, page, address, shown } = props;
  const { one: words } = useUnitsWords();
  const filters = useFilters(props);
  const navigate = useNavigate();
  const contacts = page.items.some(({ assignment }) => assignment?.contact != null);
  const columns = contacts
    ? (["commitment", "does", "deadline", "importance", "contact", "report"] as const)
    : (["commitment", "does", "deadline", "importance", "report"] as const);
  const change = (query: Readonly<Record<string, string>>) =>
    void navigate({
      to: "/units/$unit",
      params: { unit: unit.id },
      search: readUnitAddress({ asOf: address.asOf, sort: address.sort, ...query }),
      resetScroll: false,
    });
  return (
    <div>
      <h2>{words.work}</h2>
      {page.total === 0 && !isFiltered(shown) ? null : (
        <FilterForm
          filters={filters}
          words={{ label: words.filters.words, value: address.q }}
          kept={{ asOf: address.asOf, sort: address.sort }}
          onChange={change}
        />
      )}
      {page.items.length === 0 ? (
        <Nothing unit={unit} shown={shown} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <section className="table-frame" aria-label={words.table} tabIndex={0}>
            <table className="data as-cards unit-work">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {words.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {page.items.map((line) => (
                  <Row key={line.id} line={line} unit={unit.id} contacts={contacts} />
                ))}
              </tbody>
            </table>
          </section>
          <Pages {...props} />
        </>
      )}
    </div>
  );
};
