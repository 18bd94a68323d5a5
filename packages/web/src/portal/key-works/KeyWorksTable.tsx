import type { KeyWorkLine } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { period } from "../../format/time.ts";
import { useWorksWords } from "../../messages/works.ts";
import { usePreferences } from "../../shell/preferences.tsx";

type Named = NonNullable<KeyWorkLine["lead"]>;

/** A unit with the way to its page; one that ended is told to have. */
export const UnitName = ({ unit }: { readonly unit: Named }) => {
  const words = useWorksWords();
  return (
    <>
      <a href={`/units/${unit.id}`}>{unit.name}</a>
      {unit.ended ? <span className="second"> · {words.ended}</span> : null}
    </>
  );
};

const Units = ({ units }: { readonly units: readonly Named[] }) => {
  const { messages } = usePreferences();
  return units.map((unit, at) => (
    <span key={unit.id}>
      {at === 0 ? "" : messages.separators.list}
      <UnitName unit={unit} />
    </span>
  ));
};

const Content = ({ item }: { readonly item: KeyWorkLine }) => {
  const words = useWorksWords();
  return (
    <>
      <Link to="/commitments/$id" params={{ id: item.commitment }} className="key-work-title">
        {item.title}
      </Link>
      <p lang="zh-CN" className="key-work-quote">
        {item.quote}
      </p>
      <Link
        className="second key-work-source"
        to="/documents/$id"
        params={{ id: item.document.id }}
        search={{ at: `${item.start}-${item.end}` }}
      >
        《{item.document.title}》 {words.book}
      </Link>
    </>
  );
};

const Item = ({ item }: { readonly item: KeyWorkLine }) => {
  const { language } = usePreferences();
  const words = useWorksWords();
  return (
    <tr>
      <th scope="row" data-name={words.code}>
        {item.code}
      </th>
      <td data-name={words.content}>
        <Content item={item} />
      </td>
      <td data-name={words.lead}>{item.lead === null ? words.noLead : <UnitName unit={item.lead} />}</td>
      <td data-name={words.cooperating}>
        {item.cooperating.length === 0 ? words.none : <Units units={item.cooperating} />}
      </td>
      {item.quarters.map((quarter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quarter is known by its number.
        <td key={at} data-name={words.quarters[at]} className={quarter === null ? "empty" : undefined}>
          {quarter ?? words.none}
        </td>
      ))}
      <td data-name={words.deadline}>
        {item.deadline === null ? words.none : period(item.deadline, language)}
        {item.deadlineFrom === "text" ? <span className="second"> {words.printed}</span> : null}
      </td>
    </tr>
  );
};

/** The folder as one sheet; a card for each item on a phone. */
export const KeyWorksTable = ({ items, label }: { readonly items: readonly KeyWorkLine[]; readonly label: string }) => {
  const words = useWorksWords();
  const heads = [words.code, words.content, words.lead, words.cooperating, ...words.quarters, words.deadline];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table className="data key-works">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
