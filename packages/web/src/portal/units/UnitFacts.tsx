import type { NamedAs, UnitDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useUnitsWords } from "./words.ts";

/** Units as links, parted as a list. */
export const UnitLinks = ({ units }: { readonly units: readonly Pick<NamedAs, "id" | "name">[] }) => {
  const { separators } = usePreferences().messages;
  return units.map(({ id, name }, at) => (
    <span key={id}>
      {at === 0 ? null : separators.list}
      <Link to="/units/$unit" params={{ unit: id }}>
        {name}
      </Link>
    </span>
  ));
};

/** The way from the top of the tree down to a unit. */
export const UnitLine = ({ line }: Pick<UnitDetail, "line">) => {
  const { one: words } = useUnitsWords();
  return (
    <nav className="unit-path" aria-label={words.line}>
      <Link to="/units">{words.back}</Link>
      {line.map(({ id, name }) => (
        <span key={id}>
          <span aria-hidden="true"> / </span>
          <Link to="/units/$unit" params={{ unit: id }}>
            {name}
          </Link>
        </span>
      ))}
    </nav>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What a unit is: its code and kind, since when it exists, how it was called, what is above and below it. */
export const UnitFacts = ({ unit }: { readonly unit: UnitDetail }) => {
  const { language, messages } = usePreferences();
  const words = useUnitsWords();
  const { one } = words;
  const { code, kind, place, since, until, formerNames, cameFrom, children, people } = unit;
  const when = (date: string | null, otherwise: string) => (date === null ? otherwise : day(date, language));
  return (
    <dl className="unit-facts">
      <Fact name={one.kind}>{words.kinds[kind]}</Fact>
      <Fact name={one.code}>
        <span className="number">{code}</span>
      </Fact>
      {place === null ? null : (
        <Fact name={one.place}>
          <span className="number">{place}</span>
        </Fact>
      )}
      {since === null && until === null ? null : (
        <Fact name={one.since}>
          {when(since, one.unknown)} – {when(until, one.untilNow)}
        </Fact>
      )}
      {formerNames.length === 0 ? null : (
        <Fact name={one.formerNames}>
          {formerNames
            .map(({ name, from, until: to }) =>
              one.formerName(name, day(from.slice(0, 10), language), day(to.slice(0, 10), language)),
            )
            .join(messages.separators.list)}
        </Fact>
      )}
      {cameFrom.length === 0 ? null : (
        <Fact name={one.cameFrom}>
          <UnitLinks units={cameFrom} />
        </Fact>
      )}
      {children.length === 0 ? null : (
        <Fact name={one.below}>
          <UnitLinks units={children} />
        </Fact>
      )}
      {people === null || people.length === 0 ? null : (
        <Fact name={one.people}>
          {people
            .filter(({ active }) => active)
            .map(({ id, name, title }, at) => (
              <Fragment key={id}>
                {at === 0 ? null : messages.separators.list}
                <a href={`/work/calendar?person=${id}`} title={one.calendarOf(name)}>
                  {name}
                </a>
                {title === null ? null : ` (${title})`}
              </Fragment>
            ))}
        </Fact>
      )}
    </dl>
  );
};
