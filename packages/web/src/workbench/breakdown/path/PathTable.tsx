import type { Breakdown } from "@lantu/server/contract";
import { Fragment } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { amount } from "../../report/amount.ts";
import { typedUnit } from "../../report/typed-unit.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { GapWord } from "../Gap.tsx";
import { held } from "../number.ts";
import { type Actual, actualOf } from "../use-actuals.ts";
import type { PathForm } from "./path-form.ts";

type Share = Breakdown["shares"][number];

interface PathTableProps {
  readonly breakdown: Breakdown;
  readonly form: PathForm;
  readonly actuals: readonly Actual[];
  /** Years whose units are shown; `null` stands for the whole target. */
  readonly open: ReadonlySet<number | null>;
  readonly onOpen: (year: number | null) => void;
  readonly onValue: (year: number, value: string) => void;
}

const Parts = ({ share, unit }: { readonly share: Share; readonly unit: string | null }) => {
  const { language } = usePreferences();
  const words = useBreakdownWords();
  return share.parts.map((part) => (
    <tr key={part.unit} className="path-part">
      <th scope="row">
        <a href={`/units/${part.unit}`}>{part.named.name}</a>
        {part.named.ended ? <span className="second"> · {words.shares.ended}</span> : null}
      </th>
      <td className="numeric">{part.value === null ? words.path.noValue : amount(part.value, unit, language)}</td>
      <td colSpan={3} />
    </tr>
  ));
};

const Shared = ({
  share,
  year,
  name,
  open,
  onOpen,
  mayChange,
}: {
  readonly share: Share | undefined;
  readonly year: number | null;
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: (year: number | null) => void;
  readonly mayChange: boolean;
}) => {
  const { path: words } = useBreakdownWords();
  if (share === undefined && !mayChange) return null;
  return (
    <>
      {share === undefined ? null : (
        <>
          {words.parts(share.parts.length)} <GapWord check={share.check} />{" "}
        </>
      )}
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        aria-label={year === null ? words.shareWhole : words.share(year)}
        onClick={() => onOpen(year)}
      >
        {share === undefined ? `+ ${name}` : "▾"}
      </button>
    </>
  );
};

/** The years, and below each its units: what is planned beside what the yearly plans say and what came of it. */
export const PathTable = ({ breakdown, form, actuals, open, onOpen, onValue }: PathTableProps) => {
  const { language } = usePreferences();
  const words = useBreakdownWords();
  const { path } = words;
  const unit = breakdown.target?.unit ?? null;
  const shareOf = (year: number | null) => breakdown.shares.find((share) => share.year === year);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={`${path.year} · ${path.shared}`} tabIndex={0}>
      <table className="data path-table">
        <thead>
          <tr>
            <th scope="col">{path.year}</th>
            <th scope="col" className="numeric">
              {path.value}
              <span className="unit"> {typedUnit(breakdown.target ?? { value: null, unit }, language).name}</span>
            </th>
            <th scope="col">{path.yearly}</th>
            <th scope="col" className="numeric">
              {path.actual}
            </th>
            <th scope="col">{path.shared}</th>
          </tr>
        </thead>
        <tbody>
          {form.years.map(({ year, value }) => {
            const binding = breakdown.bindings.find((one) => one.year === year);
            const actual = actualOf(actuals, year);
            const share = shareOf(year);
            return (
              <Fragment key={year}>
                <tr id={`year-${year}`}>
                  <th scope="row">{year}</th>
                  <td className="numeric">
                    {breakdown.mayChange ? (
                      <input
                        className="path-value"
                        inputMode="decimal"
                        autoComplete="off"
                        aria-label={path.yearOf(year)}
                        value={value}
                        placeholder={path.noValue}
                        aria-invalid={held(value) === "wrong"}
                        onChange={({ target }) => onValue(year, target.value)}
                      />
                    ) : value === "" ? (
                      path.noValue
                    ) : (
                      value
                    )}
                  </td>
                  <td>
                    {binding === undefined ? null : (
                      <>
                        {binding.yearly?.value == null
                          ? ""
                          : `${amount(binding.yearly.value, binding.yearly.unit, language)} `}
                        <span className={`relation ${binding.relation}`}>{words.relations[binding.relation]}</span>
                      </>
                    )}
                  </td>
                  <td className="numeric">
                    {actual === undefined ? null : <a href={actual.href}>{amount(actual.value, unit, language)}</a>}
                  </td>
                  <td>
                    <Shared
                      {...{ share, year, onOpen }}
                      name={path.shared}
                      open={open.has(year)}
                      mayChange={breakdown.mayChange}
                    />
                  </td>
                </tr>
                {share !== undefined && open.has(year) ? <Parts share={share} unit={unit} /> : null}
              </Fragment>
            );
          })}
          <tr className="path-whole">
            <th scope="row">{path.whole}</th>
            <td className="numeric">
              {breakdown.target === null ? null : amount(breakdown.target.value, unit, language)}
            </td>
            <td colSpan={2} />
            <td>
              <Shared
                {...{ share: shareOf(null), year: null, onOpen }}
                name={path.shared}
                open={open.has(null)}
                mayChange={breakdown.mayChange}
              />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};
