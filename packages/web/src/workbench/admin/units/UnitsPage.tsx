import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { readUnitsAddress, type UnitsAddress } from "../../../address/admin.ts";
import { useVisitor } from "../../../shell/visitor.ts";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useAdminWords } from "../../words/admin.ts";
import { AdminFrame, adminParts } from "../AdminFrame.tsx";
import { AddUnit } from "./UnitForm.tsx";
import { UnitPanel } from "./UnitPanel.tsx";
import { UnitTree } from "./UnitTree.tsx";
import { useFoundUnits, useUnits } from "./use-units.ts";

interface FindProps {
  readonly address: UnitsAddress;
  readonly onChange: (address: UnitsAddress) => void;
}

/** Narrows the tree; it stands in the address. */
const Find = ({ address, onChange }: FindProps) => {
  const { units: words, find } = useAdminWords();
  const [text, setText] = useState(address.q ?? "");
  useEffect(() => setText(address.q ?? ""), [address.q]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...address, q: text.trim() === "" ? undefined : text.trim() });
  };
  return (
    <search aria-label={words.searchLabel}>
      <form className="admin-find" onSubmit={submit}>
        <input
          type="search"
          aria-label={words.searchLabel}
          value={text}
          maxLength={100}
          placeholder={words.search}
          onChange={({ target }) => setText(target.value)}
          onBlur={submit}
        />
        <button type="submit" className="button">
          {find}
        </button>
        <label className="desk-check">
          <input
            type="checkbox"
            checked={address.ended !== undefined}
            onChange={({ target }) => onChange({ ...address, ended: target.checked ? "1" : undefined })}
          />{" "}
          {words.ended}
        </label>
      </form>
    </search>
  );
};

const Empty = ({ found }: { readonly found: boolean }) => {
  const { units: words } = useAdminWords();
  const { may } = useVisitor();
  const text = may("manage-units") ? words.empty : words.emptyReadOnly;
  return <p className="imports-empty second">{found ? words.emptyFound : text}</p>;
};

const Units = () => {
  const { units: words } = useAdminWords();
  const { may } = useVisitor();
  const { q, ended: asked } = useSearch({ strict: false });
  const address = readUnitsAddress({ q, ended: asked });
  const { id } = useParams({ strict: false });
  const navigate = useNavigate();
  const ended = address.ended !== undefined;
  const { units, loaded, error, refetch } = useUnits(ended);
  const found = useFoundUnits(address.q, ended);
  const [adding, setAdding] = useState(false);
  const onChange = (search: UnitsAddress) =>
    void navigate(
      id === undefined
        ? { to: "/admin/units", search, replace: true }
        : { to: "/admin/units/$id", params: { id }, search, replace: true },
    );
  const shown = found === null ? units.length : found.size;
  return (
    <>
      <div className="table-head">
        <div>
          <h1>{words.title}</h1>
          <p className="imports-lead">{words.lead}</p>
        </div>
        {may("manage-units") ? (
          <p className="form-actions">
            <Link to="/admin/units/sheet" className="button">
              {words.sheet}
            </Link>
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              {words.add}
            </button>
          </p>
        ) : null}
      </div>
      <Find address={address} onChange={onChange} />
      {adding ? <AddUnit units={units} parent={null} onClose={() => setAdding(false)} /> : null}
      {error !== null ? (
        <Trouble error={error} onAgain={() => void refetch()} />
      ) : !loaded ? (
        <Loading />
      ) : (
        <div className="units" data-chosen={id === undefined ? undefined : true}>
          <div className="units-tree">
            <p className="second" role="status">
              {found === null ? words.count(units.length) : words.found(shown)}
            </p>
            {shown === 0 ? <Empty found={found !== null} /> : null}
            <UnitTree units={units} found={found} chosen={id} search={address} />
          </div>
          {id === undefined ? (
            <p className="units-choose second">{shown === 0 ? "" : words.choose}</p>
          ) : (
            <UnitPanel key={id} id={id} units={units} />
          )}
        </div>
      )}
    </>
  );
};

/** The tree of units, and one of them beside it. */
export const UnitsPage = () => {
  const { units: words } = useAdminWords();
  return (
    <AdminFrame part={adminParts.units} title={words.title} description={words.description}>
      <Units />
    </AdminFrame>
  );
};
