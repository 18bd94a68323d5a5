import type { Unit, UnitDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { day } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useVisitor } from "../../../shell/visitor.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { ReasonDialog } from "../../frame/ReasonDialog.tsx";
import { Loading, Trouble } from "../../frame/Trouble.tsx";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";
import { useAdminWords } from "../../words/admin.ts";
import { EndUnit } from "./EndUnit.tsx";
import { Owes } from "./Owes.tsx";
import { AddUnit, EditUnit } from "./UnitForm.tsx";
import { UnitHistory } from "./UnitHistory.tsx";
import { ordersAfterMove } from "./unit-tree.ts";
import { useUnit, useUnitAct } from "./use-units.ts";

interface PanelProps {
  readonly unit: UnitDetail;
  readonly units: readonly Unit[];
}

const UnitLink = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <Link to="/admin/units/$id" params={{ id }}>
    {name}
  </Link>
);

interface NamedListProps {
  readonly title: string;
  readonly list: readonly { readonly id: string; readonly name: string }[];
}

const NamedList = ({ title, list }: NamedListProps) =>
  list.length === 0 ? null : (
    <>
      <dt>{title}</dt>
      <dd className="named-list">
        {list.map(({ id, name }) => (
          <UnitLink key={id} id={id} name={name} />
        ))}
      </dd>
    </>
  );

const Facts = ({ unit }: Pick<PanelProps, "unit">) => {
  const { units: words } = useAdminWords();
  const { language } = usePreferences();
  const { fields } = words;
  const rows: readonly (readonly [string, string | null])[] = [
    [fields.code ?? "", unit.code],
    [fields.kind ?? "", words.kinds[unit.kind]],
    [fields.shortName ?? "", unit.shortName],
    [fields.place ?? "", unit.place],
    [fields.since ?? "", unit.since === null ? null : day(unit.since, language)],
    [fields.until ?? "", unit.until === null ? null : day(unit.until, language)],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      {unit.formerNames.length === 0 ? null : (
        <div>
          <dt>{words.formerNames}</dt>
          <dd>
            {unit.formerNames.map(({ name, from, until }) => (
              <span key={from} className="former-name">
                {words.former(name, day(from, language), day(until, language))}
              </span>
            ))}
          </dd>
        </div>
      )}
      <div>
        <NamedList title={words.cameFrom} list={unit.cameFrom} />
      </div>
      <div>
        <NamedList title={words.becameNow} list={unit.becameNow} />
      </div>
      <div>
        <NamedList title={words.children} list={unit.children} />
      </div>
      {unit.people === null || unit.people.length === 0 ? null : (
        <div>
          <dt>{words.people}</dt>
          <dd className="named-list">
            {unit.people.map(({ id, name, title }) => (
              <Link key={id} to="/admin/people/$id" params={{ id }}>
                {title === null ? name : `${name}（${title}）`}
              </Link>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
};

/** Changes places with the unit before or after it. */
const useMove = ({ unit, units }: PanelProps) => {
  const act = useUnitAct();
  const complain = useComplaint();
  const { units: words } = useAdminWords();
  const { busy, once } = useOneAtATime();
  const siblings = units.filter(({ parent, until }) => parent === unit.parent && until === null);
  const movesTo = (step: -1 | 1) => ordersAfterMove(siblings, unit.id, step);
  const move = async (step: -1 | 1): Promise<void> => {
    try {
      for (const { unit: one, order } of movesTo(step))
        await act({
          ...{ path: workAddressOf.unit(one.id), method: "PATCH" as const },
          ...{ body: { version: one.version, order }, told: words.moved(unit.name) },
        });
    } catch (error) {
      complain(unit.name, error);
    }
  };
  return { move: (step: -1 | 1) => once(() => move(step)), busy, canMove: (step: -1 | 1) => movesTo(step).length > 0 };
};

type Open = "edit" | "add" | "end" | "reopen";

const Steps = ({ unit, units, onOpen }: PanelProps & { readonly onOpen: (open: Open) => void }) => {
  const { units: words } = useAdminWords();
  const { move, busy, canMove } = useMove({ unit, units });
  if (unit.until !== null)
    return (
      <p className="unit-steps">
        <button type="button" className="button" onClick={() => onOpen("reopen")}>
          {words.reopen}
        </button>
      </p>
    );
  return (
    <p className="unit-steps">
      <button type="button" className="button" onClick={() => onOpen("edit")}>
        {words.edit}
      </button>
      <button type="button" className="button" onClick={() => onOpen("add")}>
        {words.addBelow}
      </button>
      <button type="button" className="button" onClick={() => onOpen("end")}>
        {words.end}
      </button>
      <button
        type="button"
        className="quiet-button"
        disabled={!canMove(-1)}
        aria-disabled={busy}
        onClick={() => void move(-1)}
      >
        ↑ {words.moveUp}
      </button>
      <button
        type="button"
        className="quiet-button"
        disabled={!canMove(1)}
        aria-disabled={busy}
        onClick={() => void move(1)}
      >
        ↓ {words.moveDown}
      </button>
    </p>
  );
};

const Reopen = ({ unit, onClose }: { readonly unit: UnitDetail; readonly onClose: () => void }) => {
  const words = useAdminWords();
  const act = useUnitAct();
  const reopen = (reason: string) =>
    act({
      ...{ path: workAddressOf.unitReopen(unit.id), method: "POST" as const },
      ...{ body: { version: unit.version, reason }, told: words.units.reopened(unit.name) },
    });
  return (
    <ReasonDialog
      subject={`unit-reopen.${unit.id}`}
      title={words.units.reopenTitle(unit.name)}
      ok={words.units.reopen}
      label={words.reason}
      optional={false}
      onOk={reopen}
      onClose={onClose}
    >
      <p>{words.units.reopenText}</p>
    </ReasonDialog>
  );
};

const Panel = ({ unit, units }: PanelProps) => {
  const words = useAdminWords();
  const { may } = useVisitor();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="unit-panel" aria-labelledby="unit-title">
      <p className="unit-back">
        <Link to="/admin/units">← {words.units.back}</Link>
      </p>
      <p className="unit-line second">
        {unit.line.map(({ id, name }) => (
          <span key={id}>
            <UnitLink id={id} name={name} /> ›{" "}
          </span>
        ))}
      </p>
      <h2 id="unit-title">
        {unit.name}
        {unit.until === null ? null : <span className="sample-mark">{words.units.endedMark}</span>}
      </h2>
      {may("manage-units") ? <Steps unit={unit} units={units} onOpen={setOpen} /> : null}
      <Facts unit={unit} />
      <h3>{words.units.owesTitle}</h3>
      <Owes owes={unit.owes} />
      <h3>{words.history}</h3>
      <UnitHistory history={unit.history} units={units} />
      {open === "edit" ? <EditUnit unit={unit} units={units} onClose={close} /> : null}
      {open === "add" ? <AddUnit units={units} parent={unit} onClose={close} /> : null}
      {open === "end" ? <EndUnit unit={unit} units={units} onClose={close} /> : null}
      {open === "reopen" ? <Reopen unit={unit} onClose={close} /> : null}
    </section>
  );
};

interface UnitPanelProps {
  readonly id: string;
  readonly units: readonly Unit[];
}

/** One unit: what it is, what belongs to it, what became of it, and what can be done with it. */
export const UnitPanel = ({ id, units }: UnitPanelProps) => {
  const { units: words } = useAdminWords();
  const { data, error, refetch } = useUnit(id);
  if (data !== undefined) return <Panel unit={data} units={units} />;
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return (
      <p className="units-choose" role="alert">
        {words.notFound}
      </p>
    );
  return error === null ? <Loading /> : <Trouble error={error} onAgain={() => void refetch()} />;
};
