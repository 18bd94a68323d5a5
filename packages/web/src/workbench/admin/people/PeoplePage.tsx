import type { PersonPage } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useCallback, useMemo, useState } from "react";
import { type PeopleAddress, readPeopleAddress } from "../../../address/admin.ts";
import { turned } from "../../../address/turn.ts";
import { useField } from "../../../portal/layout/use-field.ts";
import { useChosenAddress } from "../../../shell/chosen-address.ts";
import { useVisitor } from "../../../shell/visitor.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useShownAddress } from "../../frame/use-shown-address.ts";
import { useAccessWords } from "../../words/access.ts";
import { useAdminWords } from "../../words/admin.ts";
import { usePeopleWords } from "../../words/people.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";
import { FilterSelect } from "../FilterSelect.tsx";
import { choicesOf } from "../units/UnitChoice.tsx";
import { useUnits } from "../units/use-units.ts";
import { AddPerson } from "./PersonForm.tsx";
import { roleNames } from "./person-values.ts";
import { useGrantText, usePeople } from "./use-people.ts";

const route = getRouteApi("/admin/people");

interface FilterProps {
  readonly address: PeopleAddress;
  readonly onChange: (address: PeopleAddress) => void;
}

const textOf = (form: FormData, name: string): string | undefined => {
  const text = String(form.get(name) ?? "").trim();
  return text === "" ? undefined : text;
};

const readForm = (form: HTMLFormElement): PeopleAddress => {
  const data = new FormData(form);
  const state = textOf(data, "state");
  return {
    ...{ q: textOf(data, "q"), unit: textOf(data, "unit"), role: textOf(data, "role") },
    state: state === "inactive" || state === "all" ? state : undefined,
  };
};

/** Narrows the list of people; everything chosen stands in the address. */
const Filter = ({ address, onChange }: FilterProps) => {
  const words = usePeopleWords();
  const { roles } = useAccessWords();
  const { find, clear } = useAdminWords();
  const { units } = useUnits(false);
  const choices = useMemo(() => choicesOf(units), [units]);
  const field = useField(address.q);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(readForm(event.currentTarget));
  };
  const filtered = Object.values(address).some((value) => value !== undefined);
  return (
    <search aria-label={words.filter}>
      <form className="journal-filter" onSubmit={submit}>
        <label className="desk-field words">
          <span>{words.fields.q}</span>
          <input ref={field} type="search" name="q" maxLength={100} defaultValue={address.q} />
        </label>
        <FilterSelect
          {...{ name: "unit", label: words.fields.unit, all: words.anyUnit, value: address.unit, choices }}
        />
        <FilterSelect
          {...{ name: "role", label: words.fields.role, all: words.anyRole, value: address.role }}
          choices={roleNames.map((role) => ({ value: role, label: roles[role] }))}
        />
        <FilterSelect
          {...{ name: "state", label: words.fields.state, all: words.states.active, value: address.state }}
          choices={(["inactive", "all"] as const).map((state) => ({ value: state, label: words.states[state] }))}
        />
        <button type="submit" className="button">
          {find}
        </button>
      </form>
      {filtered ? (
        <p className="journal-narrowed">
          <Link to="/admin/people">{clear}</Link>
        </p>
      ) : null}
    </search>
  );
};

const Rows = ({ page }: { readonly page: PersonPage }) => {
  const words = usePeopleWords();
  const { units } = useUnits(true);
  const grantText = useGrantText();
  const names = useMemo(() => new Map(units.map(({ id, name }) => [id, name])), [units]);
  return (
    <table className="values-table people-table">
      <thead>
        <tr>
          <th scope="col">{words.fields.name}</th>
          <th scope="col">{words.fields.account}</th>
          <th scope="col">{words.fields.unit}</th>
          <th scope="col">{words.fields.title}</th>
          <th scope="col">{words.fields.grants}</th>
        </tr>
      </thead>
      <tbody>
        {page.items.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to="/admin/people/$id" params={{ id: person.id }}>
                {person.name}
              </Link>
              {person.active ? null : <span className="sample-mark">{words.states.inactive}</span>}
            </th>
            <td>{person.account}</td>
            <td>{person.unit === null ? "" : (names.get(person.unit) ?? person.unit)}</td>
            <td>{person.title}</td>
            <td className="person-grants">
              {person.grants.map((grant) => (
                <span key={JSON.stringify(grant)}>{grantText(grant)}</span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface PagerProps {
  readonly page: PersonPage;
  readonly address: PeopleAddress;
  /** That of the people to be seen. */
  readonly shown: PeopleAddress;
}

const Pager = ({ page, address, shown }: PagerProps) => {
  const words = useAdminWords();
  if (page.next === null && address.after === undefined) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      {address.after === undefined ? null : (
        <Link to="/admin/people" search={{ ...address, after: undefined }}>
          {words.first}
        </Link>
      )}
      {page.next === null ? null : (
        <Link to="/admin/people" search={turned(address, shown, { after: page.next })} rel="next">
          {words.next} →
        </Link>
      )}
    </nav>
  );
};

const People = () => {
  const words = usePeopleWords();
  const { me } = useVisitor();
  const address = useChosenAddress(route.useSearch(), readPeopleAddress);
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, isPlaceholderData } = usePeople(address);
  const shown = useShownAddress(address, isPlaceholderData);
  const onChange = useCallback(
    (search: PeopleAddress) => void navigate({ to: "/admin/people", search, resetScroll: false }),
    [navigate],
  );
  const filtered = Object.values(address).some((value) => value !== undefined);
  return (
    <>
      <div className="table-head">
        <div>
          <h1>{words.title}</h1>
          <p className="imports-lead">{words.lead}</p>
        </div>
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          {words.add}
        </button>
      </div>
      {me.who === "machine" ? <p className="notice admin-first">{words.first}</p> : null}
      <Filter address={address} onChange={onChange} />
      {error !== null ? (
        <Trouble error={error} onAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <>
          <p className="second journal-total" role="status">
            {words.total(data.total)}
          </p>
          {data.items.length === 0 ? (
            <p className="imports-empty second">{filtered ? words.emptyFilter : words.empty}</p>
          ) : (
            <Rows page={data} />
          )}
          <Pager page={data} address={address} shown={shown} />
        </>
      )}
      {adding ? <AddPerson onClose={() => setAdding(false)} /> : null}
    </>
  );
};

/** Everybody who works with the ledger. */
export const PeoplePage = () => {
  const words = usePeopleWords();
  return (
    <AdminFrame part={adminParts.people} title={words.title} description={words.lead}>
      <People />
    </AdminFrame>
  );
};
